package jp.musubi.standin.population;

import java.util.OptionalLong;
import java.util.Random;

/** Assesses 住民税 roughly as 地方税法 does: 6 % of taxable income to the town and 3,000 yen per head above the exemption. */
final class TaxOffice {

    private static final long THOUSAND = 1_000L;
    private static final long BASIC_DEDUCTION = 430_000L;
    private static final long DEPENDANT_DEDUCTION = 330_000L;
    private static final long EXEMPTION = 450_000L;
    private static final long PER_CAPITA = 3_000L;
    private static final int INCOME_RATE_PERCENT = 6;
    private static final int PENSION_AGE = 65;
    private static final int UNDECLARED_PERCENT = 4;

    private final int year;
    private final Random random;

    TaxOffice(int year, Random random) {
        this.year = year;
        this.random = random;
    }

    TaxRecord assess(String addresseeNumber, int age, int dependants) {
        if (random.nextInt(100) < UNDECLARED_PERCENT) {
            return new TaxRecord(addresseeNumber, year, OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(),
                    OptionalLong.empty(), dependants);
        }
        long income = income(age);
        long taxable = Math.max(0, income - BASIC_DEDUCTION - dependants * DEPENDANT_DEDUCTION) / THOUSAND * THOUSAND;
        return new TaxRecord(addresseeNumber, year, OptionalLong.of(income), OptionalLong.of(taxable),
                OptionalLong.of(taxable * INCOME_RATE_PERCENT / 100), OptionalLong.of(income > EXEMPTION ? PER_CAPITA : 0),
                dependants);
    }

    /** Yen; grows with age until pension, and is skewed as incomes are. */
    private long income(int age) {
        double typical = age >= PENSION_AGE ? 900_000 : 1_200_000 + 55_000.0 * Math.min(age - TaxRecord.ADULT, 35);
        double spread = Math.exp(random.nextGaussian() * 0.6);
        return Math.round(typical * spread / THOUSAND) * THOUSAND;
    }
}
