package jp.musubi.standin.population;

import java.util.List;
import java.util.Random;

/** Common names, written and read. */
final class Names {

    private static final String BETWEEN = "\u3000";

    private final List<String[]> surnames = DataFile.rows("surnames.csv");
    private final List<String[]> male = DataFile.rows("given-names-male.csv");
    private final List<String[]> female = DataFile.rows("given-names-female.csv");

    /** A surname: written form and katakana. */
    String[] surname(Random random) {
        return surnames.get(random.nextInt(surnames.size()));
    }

    /** A full name: written form and katakana. */
    String[] full(String[] surname, Sex sex, Random random) {
        List<String[]> given = sex == Sex.MALE ? male : female;
        String[] name = given.get(random.nextInt(given.size()));
        return new String[] {surname[0] + BETWEEN + name[0], surname[1] + BETWEEN + name[1]};
    }
}
