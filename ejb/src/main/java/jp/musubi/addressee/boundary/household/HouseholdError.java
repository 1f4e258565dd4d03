package jp.musubi.addressee.boundary.household;

import jp.musubi.kernel.error.ErrorCode;

/**
 * What is refused about households. Arguments: which household of the message and, where one is to blame, which member,
 * both from 1.
 */
public enum HouseholdError implements ErrorCode {
    KIND_UNKNOWN("ADR-0501", Kind.INVALID),
    PERIOD_INVALID("ADR-0502", Kind.INVALID),
    ROLE_UNKNOWN("ADR-0503", Kind.INVALID),
    RELATIONSHIP_UNKNOWN("ADR-0504", Kind.INVALID),
    RELATIONSHIP_MISSING("ADR-0505", Kind.INVALID),
    RELATIONSHIP_NOT_DUE("ADR-0506", Kind.INVALID),
    NEW_HOUSEHOLD_EMPTY("ADR-0507", Kind.INVALID),
    /** Also for a person of another institution. */
    MEMBER_UNKNOWN("ADR-0511", Kind.NOT_FOUND),
    MEMBER_REPEATED("ADR-0512", Kind.CONFLICT),
    HEAD_MISSING("ADR-0513", Kind.CONFLICT),
    SEVERAL_HEADS("ADR-0514", Kind.CONFLICT),
    MEMBER_NOT_BORN("ADR-0515", Kind.CONFLICT),
    MEMBER_DECEASED("ADR-0516", Kind.CONFLICT),
    MEMBER_ELSEWHERE("ADR-0517", Kind.CONFLICT),
    HOUSEHOLD_STALE("ADR-0521", Kind.CONFLICT),
    HOUSEHOLD_REPEATED("ADR-0522", Kind.CONFLICT),
    KIND_OF_ANOTHER_SYSTEM("ADR-0523", Kind.FORBIDDEN);

    private final String code;
    private final Kind kind;

    HouseholdError(String code, Kind kind) {
        this.code = code;
        this.kind = kind;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
