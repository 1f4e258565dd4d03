package jp.musubi.standin.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Brings households into the world, each person with numbers of their own. */
final class Births {

    private static final int DAYS_OF_A_YEAR = 365;
    private static final long INDIVIDUAL_SPREAD = 48_271L;
    private static final long INDIVIDUAL_ORIGIN = 12_345_678L;
    private static final long INDIVIDUAL_RANGE = 100_000_000L;
    private static final long RESIDENT_SPREAD = 7_919L;
    private static final long RESIDENT_ORIGIN = 1_234_567L;
    private static final long RESIDENT_RANGE = 10_000_000L;

    private final Names names = new Names();
    private final LocalDate asOf;
    private final Random random;
    private int born;

    Births(LocalDate asOf, Random random) {
        this.asOf = asOf;
        this.random = random;
    }

    /** A household of at most so many members. */
    Household household(int most) {
        String[] surname = names.surname(random);
        List<Person> members = new ArrayList<>();
        for (HouseholdKind.Member member : HouseholdKind.any(random).members(random)) {
            if (members.size() < most) {
                members.add(unlike(members, person(surname, member)));
            }
        }
        return new Household(members);
    }

    /** No two of a family have one name. */
    private Person unlike(List<Person> family, Person newborn) {
        Person named = newborn;
        while (family.stream().map(Person::name).anyMatch(named.name()::equals)) {
            named = names.another(named);
        }
        return named;
    }

    private Person person(String[] surname, HouseholdKind.Member member) {
        String[] name = names.full(surname, member.sex(), random);
        LocalDate birthDate = asOf.minusYears(member.age()).minusDays(random.nextInt(DAYS_OF_A_YEAR));
        born++;
        return new Person(born, name[0], name[1], birthDate, member.sex(), individualNumber(born), residentCode(born), null, OtherNames.NONE);
    }

    /** Spread and range have no common factor, so that no number comes twice; 000 marks it as synthetic. */
    private static String individualNumber(int number) {
        long body = (INDIVIDUAL_ORIGIN + INDIVIDUAL_SPREAD * number) % INDIVIDUAL_RANGE;
        return CheckDigits.individualNumber("000%08d".formatted(body));
    }

    private static String residentCode(int number) {
        long body = (RESIDENT_ORIGIN + RESIDENT_SPREAD * number) % RESIDENT_RANGE;
        return CheckDigits.residentCode("000%07d".formatted(body));
    }
}
