package jp.musubi.addressee.boundary.household;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.AddresseeSummary;

/**
 * Who is in a person's household by one law. A person under a support measure is in nobody else's answer, and the answer about
 * such a person says nothing; which days and changes there were cannot be read from it either.
 *
 * @param on 基準日
 * @param withheld 支援措置: the person asked about is protected
 * @param households most laws know at most one; who is supported by one taxpayer may support others
 */
public record HouseholdAnswer(HouseholdLaw law, LocalDate on, boolean withheld, List<OneHousehold> households) {

    public HouseholdAnswer {
        households = List.copyOf(households);
    }

    /** A household and who is in it. */
    public record OneHousehold(String householdNumber, List<Member> members) {

        public OneHousehold {
            members = List.copyOf(members);
        }
    }

    /** 立場. */
    public record Role(String code, String name, String article, boolean head, boolean counted) {
    }

    /** A word of 続柄. */
    public record Word(String code, String name) {
    }

    /**
     * 構成員.
     *
     * @param person the key by which pages name the person
     * @param number 宛名番号 by which the household's own system knows the member
     * @param relationship 続柄 to the head, word by word; empty for the head and where the kind has none
     * @param since first day of the unbroken membership
     */
    public record Member(UUID person, AddresseeNumber number, AddresseeSummary summary, Role role, List<Word> relationship, LocalDate since) {

        public Member {
            relationship = List.copyOf(relationship);
        }

        /** Masked: whose relative somebody is stays out of logs and messages. */
        @Override
        public String toString() {
            return "Member[masked]";
        }
    }
}
