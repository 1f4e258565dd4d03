package jp.musubi.addressee.boundary;

/** 紐付け案の判断. */
public enum LinkOutcome {
    APPROVED, REJECTED
}
