package jp.musubi.addressee.domain;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * 取り違えられうる人. Others who were born on the same day and live at the same address, or are or were of one household: two forms of one
 * family differ in the given name alone.
 */
public class NearbyTwins {

    private final PersonRepository persons;

    public NearbyTwins(PersonRepository persons) {
        this.persons = persons;
    }

    /** @param said all that was said of the person, now and before */
    Set<UUID> of(String institution, UUID person, BasicInformation... said) {
        Set<UUID> twins = new LinkedHashSet<>();
        List<Addressee> others = Stream.of(said).flatMap(each -> day(each).stream()).distinct()
                .flatMap(day -> persons.bornOn(institution, day).stream()).filter(other -> !other.personId().equals(person)).toList();
        if (!others.isEmpty()) {
            Set<UUID> family = persons.everInOneHousehold(institution, person);
            others.stream().filter(other -> family.contains(other.personId()) || livesThere(other, said)).map(Addressee::personId).forEach(twins::add);
        }
        return twins;
    }

    private static Optional<LocalDate> day(BasicInformation said) {
        return Optional.of(said.birthDate()).filter(birth -> birth.isKnown()).map(birth -> birth.day());
    }

    private static boolean livesThere(Addressee other, BasicInformation... said) {
        return Stream.of(said).anyMatch(each -> Manner.ofAddresses(each.address(), other.basicInformation().address()) != Manner.WHOLE);
    }
}
