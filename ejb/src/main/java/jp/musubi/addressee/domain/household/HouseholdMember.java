package jp.musubi.addressee.domain.household;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.UUID;

/**
 * 構成員. Named by the 宛名 record under which the household's system knows him: when a wrong link is repaired, the membership
 * goes with the record to the right person.
 */
@Embeddable
public class HouseholdMember {

    private static final String BETWEEN_WORDS = "/";

    private String institution;

    private int place;

    @Column(name = "addressee_id")
    private UUID addresseeId;

    private String role;

    private String relationship;

    protected HouseholdMember() {
    }

    static HouseholdMember of(String institution, int place, UUID addresseeId, String role, List<String> relationship) {
        HouseholdMember member = new HouseholdMember();
        member.institution = institution;
        member.place = place;
        member.addresseeId = addresseeId;
        member.role = role;
        member.relationship = relationship == null ? null : String.join(BETWEEN_WORDS, relationship);
        return member;
    }

    int place() {
        return place;
    }

    public UUID addresseeId() {
        return addresseeId;
    }

    String role() {
        return role;
    }

    /** 続柄, word by word. */
    List<String> relationship() {
        return relationship == null ? List.of() : List.of(relationship.split(BETWEEN_WORDS));
    }

    /** So that the persistence provider sees that nothing changed: a record is in a composition once. */
    @Override
    public boolean equals(Object other) {
        return other instanceof HouseholdMember that && addresseeId.equals(that.addresseeId);
    }

    @Override
    public int hashCode() {
        return addresseeId.hashCode();
    }
}
