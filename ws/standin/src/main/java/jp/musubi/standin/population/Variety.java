package jp.musubi.standin.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Makes of ordinary households what is rare, at the rates of {@link Rarity}. Draws nothing, so that who is drawn later stays the same. */
final class Variety {

    private final List<String[]> variants = DataFile.rows("surname-variants.csv");
    private final List<String[]> foreigners = DataFile.rows("foreigners.csv");
    private final Names names = new Names();
    private final Rarities rarities;
    private final LocalDate asOf;
    private Person alone;

    Variety(Rarities rarities, LocalDate asOf) {
        this.rarities = rarities;
        this.asOf = asOf;
    }

    Household vary(Household household) {
        List<Person> members = new ArrayList<>(household.members());
        if (rarities.has(Rarity.VARIANT_SURNAME)) {
            String[] surname = variants.get(rarities.turn(Rarity.VARIANT_SURNAME) % variants.size());
            members.replaceAll(person -> person.called(names.under(surname[0], person.name()), names.under(surname[1], person.kana())));
        }
        twins(members);
        formerSurname(members);
        if (members.size() == 1) {
            members.set(0, alone(members.get(0)));
        }
        return new Household(members);
    }

    /** The younger one of the first two minors is born on the other's day. */
    private void twins(List<Person> members) {
        List<Integer> minors = IntStream.range(0, members.size()).filter(place -> members.get(place).ageOn(asOf) < TaxRecord.ADULT).boxed().toList();
        if (minors.size() > 1 && rarities.has(Rarity.TWINS)) {
            members.set(minors.get(1), members.get(minors.get(1)).bornOn(members.get(minors.get(0)).birthDate()));
        }
    }

    private void formerSurname(List<Person> members) {
        if (members.size() > 1 && members.get(1).ageOn(asOf) >= TaxRecord.ADULT && rarities.has(Rarity.FORMER_SURNAME)) {
            int turn = rarities.turn(Rarity.FORMER_SURNAME);
            String[] before = names.surname(turn);
            boolean same = members.get(1).name().startsWith(before[0]);
            members.set(1, members.get(1).alsoCalled(OtherNames.bornAs(same ? names.surname(turn + 1) : before)));
        }
    }

    private Person alone(Person person) {
        if (rarities.has(Rarity.FOREIGNER)) {
            String[] row = foreigners.get(rarities.turn(Rarity.FOREIGNER) % foreigners.size());
            return person.of("1".equals(row[5]) ? Sex.MALE : Sex.FEMALE).called(row[0], row[1])
                    .alsoCalled(new OtherNames(null, null, text(row[3]), text(row[4]), row[2]));
        }
        if (rarities.has(Rarity.NAMESAKE) && alone != null) {
            return person.of(alone.sex()).called(alone.name(), alone.kana()).bornOn(alone.birthDate());
        }
        alone = person;
        return rarities.has(Rarity.UNKNOWN_BIRTH_DATE)
                ? person.known(PartlyKnownBirth.of(person.birthDate(), rarities.turn(Rarity.UNKNOWN_BIRTH_DATE))) : person;
    }

    private static String text(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
