package jp.musubi.identity.boundary;

/** 職員アカウントの変更の判断. */
public enum StaffOutcome {
    APPROVED, REJECTED
}
