package jp.musubi.standin.population;

import java.util.List;
import java.util.Random;
import java.util.ResourceBundle;

/** Addresses in fictitious 町 of a town. */
final class Addresses {

    private static final int CHOME = 4;
    private static final int BANCHI = 30;
    private static final int GO = 20;

    private final Town town;
    private final List<String> quarters;
    private final String pattern;

    Addresses(Town town) {
        this.town = town;
        this.quarters = DataFile.rows("quarters.csv").stream().filter(row -> row[0].equals(town.name())).map(row -> row[1]).toList();
        this.pattern = ResourceBundle.getBundle("jp.musubi.standin.population.Towns").getString("address.pattern");
    }

    String next(Random random) {
        String quarter = quarters.get(random.nextInt(quarters.size()));
        return pattern.formatted(town.addressPrefix(), quarter, 1 + random.nextInt(CHOME), 1 + random.nextInt(BANCHI),
                1 + random.nextInt(GO));
    }
}
