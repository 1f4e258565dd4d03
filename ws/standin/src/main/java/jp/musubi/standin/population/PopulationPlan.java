package jp.musubi.standin.population;

import java.time.LocalDate;
import java.time.Month;
import java.util.Properties;

/**
 * What a population follows from.
 *
 * @param residentsPerTown people who live in each town today; at least 500, so that there is somebody for every case
 * @param asOf the "today" of the population, in Japan
 */
public record PopulationPlan(long seed, int residentsPerTown, LocalDate asOf) {

    private static final long DEMO_SEED = 20261121L;
    private static final int DEMO_RESIDENTS = 1_000;
    private static final int FEWEST = 500;

    public PopulationPlan {
        if (residentsPerTown < FEWEST) {
            throw new IllegalArgumentException("at least " + FEWEST + " residents per town");
        }
    }

    /** Two towns of a thousand, as they are on that day. */
    public static PopulationPlan demo(LocalDate asOf) {
        return new PopulationPlan(DEMO_SEED, DEMO_RESIDENTS, asOf);
    }

    public static PopulationPlan from(Properties properties) {
        return new PopulationPlan(Long.parseLong(properties.getProperty("seed")),
                Integer.parseInt(properties.getProperty("residentsPerTown")), LocalDate.parse(properties.getProperty("asOf")));
    }

    /** The form that {@link #from} reads. */
    public String text() {
        return "seed=%d%nresidentsPerTown=%d%nasOf=%s%n".formatted(seed, residentsPerTown, asOf);
    }

    /** 年度 of the newest 住民税: towns assess it in June on last year's income. */
    public int taxYear() {
        return asOf.getMonth().compareTo(Month.JUNE) > 0 ? asOf.getYear() : asOf.getYear() - 1;
    }

    /** 賦課期日: who lives in a town on this day pays that town (地方税法 318条). */
    public LocalDate assessmentDate() {
        return LocalDate.of(taxYear(), Month.JANUARY, 1);
    }
}
