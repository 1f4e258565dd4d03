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

    /** The one at that place, which may be beyond the last. */
    String[] surname(int place) {
        return surnames.get(place % surnames.size());
    }

    /** The given name under another surname. */
    String under(String surname, String full) {
        return surname + full.substring(full.indexOf(BETWEEN));
    }

    /** The same person with the given name that stands behind this one in the list. */
    Person another(Person person) {
        List<String[]> given = person.sex() == Sex.MALE ? male : female;
        String own = person.name().substring(person.name().indexOf(BETWEEN) + 1);
        for (int i = 0; i < given.size(); i++) {
            if (given.get(i)[0].equals(own)) {
                String[] next = given.get((i + 1) % given.size());
                return person.called(surnameOf(person.name()) + BETWEEN + next[0], surnameOf(person.kana()) + BETWEEN + next[1]);
            }
        }
        return person;
    }

    private static String surnameOf(String full) {
        return full.substring(0, full.indexOf(BETWEEN));
    }

    /** A full name: written form and katakana. */
    String[] full(String[] surname, Sex sex, Random random) {
        List<String[]> given = sex == Sex.MALE ? male : female;
        String[] name = given.get(random.nextInt(given.size()));
        return new String[] {surname[0] + BETWEEN + name[0], surname[1] + BETWEEN + name[1]};
    }
}
