package jp.musubi.addressee.domain.household;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/** 立場. What a member is to the law of a kind of household. */
@Embeddable
public class HouseholdRole {

    private String code;

    private String name;

    private String article;

    private boolean head;

    private boolean counted;

    @Column(name = "exclusive_group")
    private String exclusiveGroup;

    protected HouseholdRole() {
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    String article() {
        return article;
    }

    /** 世帯主に当たる: whom 続柄 starts from. */
    boolean isHead() {
        return head;
    }

    /** 擬制世帯主 is not: the law speaks of the household for the others' sake. */
    boolean isCounted() {
        return counted;
    }

    /** Whether nobody may have both on one day in two households of the kind. */
    boolean excludes(HouseholdRole other) {
        return exclusiveGroup != null && Objects.equals(exclusiveGroup, other.exclusiveGroup);
    }

    /** So that the persistence provider sees that nothing changed: the same code is the same role of a kind. */
    @Override
    public boolean equals(Object other) {
        return other instanceof HouseholdRole that && code.equals(that.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }
}
