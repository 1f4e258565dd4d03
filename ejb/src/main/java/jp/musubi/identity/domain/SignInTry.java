package jp.musubi.identity.domain;

/** サインインの試行の結果. For the journal; the person is told less. */
public enum SignInTry {
    ACCEPTED, UNKNOWN_NAME, SUSPENDED, NOT_ENROLLED, WRONG_PASSWORD, WRONG_CODE, USED_CODE, TOO_OFTEN, ENROLLED, ENROLMENT_REFUSED
}
