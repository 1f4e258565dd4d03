package jp.musubi.ws.addressee.v1;

import java.time.LocalDate;
import java.util.List;
import jp.musubi.addressee.boundary.household.HouseholdAnswer;
import jp.musubi.addressee.boundary.household.HouseholdLaw;

/**
 * Who is in a person's household by one law.
 *
 * @param on 基準日
 * @param withheld the person is under a support measure; then nothing is said
 */
public record HouseholdComposition(HouseholdLaw law, LocalDate on, boolean withheld, List<Composed> households) {

    /** A household by its 世帯番号. */
    public record Composed(String householdNumber, List<Member> members) {
    }

    /**
     * 構成員.
     *
     * @param addresseeNumber 宛名番号 by which the household's own system knows the member
     * @param since first day of the unbroken membership
     */
    public record Member(String addresseeNumber, HouseholdAnswer.Role role, List<HouseholdAnswer.Word> relationship, LocalDate since) {

        /** Masked: whose relative somebody is stays out of logs and messages. */
        @Override
        public String toString() {
            return "Member[masked]";
        }
    }

    public static HouseholdComposition of(HouseholdAnswer answer) {
        return new HouseholdComposition(answer.law(), answer.on(), answer.withheld(), answer.households().stream()
                .map(household -> new Composed(household.householdNumber(), household.members().stream()
                        .map(member -> new Member(member.number().value(), member.role(), member.relationship(), member.since())).toList())).toList());
    }
}
