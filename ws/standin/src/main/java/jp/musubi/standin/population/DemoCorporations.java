package jp.musubi.standin.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.ResourceBundle;

/**
 * 法人. Corporations that a town's tax office knows, one for every so many residents, some with branches and some closed. Their names say that
 * they are made up. No 法人番号 is set aside for tests; theirs have an office code that no registry has.
 */
public final class DemoCorporations {

    private static final int RESIDENTS_OF_EACH = 100;
    private static final int NUMBERS_OF_A_TOWN = 100_000;
    private static final String NUMBER = "999900%06d";
    private static final int BRANCHES_MODULUS = 3;
    private static final int CLOSED_MODULUS = 7;
    private static final int YEARS = 30;

    private final ResourceBundle words = ResourceBundle.getBundle("jp.musubi.standin.population.Corporations");
    private final List<String[]> trades = DataFile.rows("trades.csv");
    private final Town town;
    private final PopulationPlan plan;
    private final AddresseeNumbers numbers;
    private final Addresses addresses;
    private final Random random;
    private final List<Corporation> all = new ArrayList<>();

    private DemoCorporations(Town town, PopulationPlan plan) {
        this.town = town;
        this.plan = plan;
        this.numbers = town.corporationNumbers();
        this.addresses = new Addresses(town);
        this.random = new Random(plan.seed() + town.ordinal());
    }

    /**
     * A corporation or branch.
     *
     * @param headNumber 宛名番号 of the corporation whose branch it is, null for a corporation
     * @param corporateNumber 法人番号, null for a branch
     * @param ground 異動事由
     */
    public record Corporation(String addresseeNumber, String headNumber, String corporateNumber, String name, String kana, String address,
            boolean closed, LocalDate since, String ground) {
    }

    /** The same plan always gives the same; a corporation comes before its branches. */
    public static List<Corporation> of(Town town, PopulationPlan plan) {
        DemoCorporations corporations = new DemoCorporations(town, plan);
        for (int place = 0; place < plan.residentsPerTown() / RESIDENTS_OF_EACH; place++) {
            corporations.add(place);
        }
        return List.copyOf(corporations.all);
    }

    private void add(int place) {
        String[] trade = trades.get(place % trades.size());
        int series = place / trades.size() + 1;
        Corporation head = new Corporation(numbers.next(), null, CheckDigits.corporateNumber(NUMBER.formatted(NUMBERS_OF_A_TOWN * town.ordinal() + place + 1)),
                text("name", trade[0], series), text("kana", trade[1], series), addresses.next(random), place % CLOSED_MODULUS == CLOSED_MODULUS - 1,
                plan.asOf().minusYears(1L + random.nextInt(YEARS)), place % CLOSED_MODULUS == CLOSED_MODULUS - 1 ? "CLOSED" : "FOUNDED");
        all.add(head);
        for (int branch = 1; branch <= place % BRANCHES_MODULUS; branch++) {
            all.add(new Corporation(numbers.next(), head.addresseeNumber(), null, text("branch.name", trade[0], series, branch),
                    text("branch.kana", trade[1], series, branch), addresses.next(random), head.closed(), head.since(), "OPENED"));
        }
    }

    private String text(String key, Object... parts) {
        return words.getString(key).formatted(parts);
    }
}
