package jp.musubi.addressee.domain.household;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.addressee.boundary.AddresseeSummary;
import jp.musubi.addressee.boundary.household.HouseholdAnswer;
import jp.musubi.addressee.domain.Addressee;

/**
 * How a household is shown to who asks about one of its members. Somebody under a support measure is left out, whenever he was in
 * it, so that one day looks like the other; where he is the head the others would tell of him, and the household is not shown.
 */
final class Portrayal {

    private final HouseholdLaws laws;
    private final LocalDate on;
    private final Map<UUID, Addressee> records;
    private final Map<UUID, AddresseeSummary> people;

    /**
     * @param records 宛名 of everybody who ever was in it
     * @param people what may be shown of them, by person
     */
    Portrayal(HouseholdLaws laws, LocalDate on, Map<UUID, Addressee> records, Map<UUID, AddresseeSummary> people) {
        this.laws = laws;
        this.on = on;
        this.records = records;
        this.people = people;
    }

    /** Empty when the person is not in it on that day. */
    Optional<HouseholdAnswer.OneHousehold> of(Household household, HouseholdTimeline timeline, UUID asked) {
        List<HouseholdMember> present = timeline.on(on);
        boolean headHidden = present.stream().anyMatch(member -> isHidden(member) && role(household, member).isHead());
        if (headHidden || present.stream().noneMatch(member -> asked.equals(person(member)))) {
            return Optional.empty();
        }
        return Optional.of(new HouseholdAnswer.OneHousehold(household.number(), present.stream().filter(member -> !isHidden(member))
                .map(member -> shown(household, timeline, member)).toList()));
    }

    private HouseholdAnswer.Member shown(Household household, HouseholdTimeline timeline, HouseholdMember member) {
        HouseholdRole role = role(household, member);
        UUID person = person(member);
        return new HouseholdAnswer.Member(person, records.get(member.addresseeId()).number(), people.get(person),
                new HouseholdAnswer.Role(role.code(), role.name(), role.article(), role.isHead(), role.isCounted()),
                member.relationship().stream().map(word -> new HouseholdAnswer.Word(word, laws.name(word))).toList(),
                timeline.since(on, other -> person.equals(person(other))));
    }

    /** Also who is nobody's record any more. */
    private boolean isHidden(HouseholdMember member) {
        AddresseeSummary summary = people.get(person(member));
        return summary == null || summary.underProtection();
    }

    private HouseholdRole role(Household household, HouseholdMember member) {
        return laws.role(household.kind(), member.role(), on);
    }

    private UUID person(HouseholdMember member) {
        return records.get(member.addresseeId()).personId();
    }
}
