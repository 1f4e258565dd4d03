package jp.musubi.addressee.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.musubi.addressee.boundary.BirthDate;

/** 本人とみられる別の人. Who else a record may be about: somebody who is registered with just that content, or another of the family. */
public class PersonsAlike {

    private final PersonRepository persons;

    public PersonsAlike(PersonRepository persons) {
        this.persons = persons;
    }

    /** Others of whom a record has this name and birth date, and no other sex; nobody where the day is not known. */
    Set<UUID> named(String institution, UUID person, BasicInformation said) {
        return alike(institution, person, said, false);
    }

    /** The same, at the same address too. */
    Set<UUID> living(String institution, UUID person, BasicInformation said) {
        return alike(institution, person, said, true);
    }

    private Set<UUID> alike(String institution, UUID person, BasicInformation said, boolean livingThere) {
        Set<UUID> alike = new LinkedHashSet<>();
        BirthDate birth = said.birthDate();
        List<Addressee> others = birth.isKnown() ? persons.bornOn(institution, birth.day()) : List.of();
        for (Addressee other : others) {
            Map<PersonItem, Manner> differences = said.differences(other.basicInformation());
            boolean agrees = !differences.containsKey(PersonItem.NAME) && !differences.containsKey(PersonItem.SEX)
                    && !(livingThere && differences.get(PersonItem.ADDRESS) == Manner.WHOLE);
            if (agrees && !other.personId().equals(person)) {
                alike.add(other.personId());
            }
        }
        return alike;
    }

    /**
     * 家族の番号. Of two records of one person that contradict each other: who else of a household is one of them, as far as given name,
     * birth date and sex tell. Family names and addresses are the same in a household, or change with marriage.
     */
    Set<UUID> ofFamily(String institution, UUID person, BasicInformation one, BasicInformation other) {
        Set<UUID> members = new LinkedHashSet<>();
        if (one.isOfAnother(other)) {
            for (UUID member : persons.everInOneHousehold(institution, person)) {
                boolean alike = !member.equals(person) && persons.addresseesOf(institution, member).stream().map(Addressee::basicInformation)
                        .anyMatch(said -> !said.isOfAnother(one) || !said.isOfAnother(other));
                if (alike) {
                    members.add(member);
                }
            }
        }
        return members;
    }
}
