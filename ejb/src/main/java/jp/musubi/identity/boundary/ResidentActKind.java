package jp.musubi.identity.boundary;

/** 操作の種類. What the record that a resident reads about himself tells; what he looked at is not kept. */
public enum ResidentActKind {
    SIGNED_IN, SIGN_IN_REFUSED, SIGNED_OUT, SIGNED_OUT_ELSEWHERE, CARD_ADDED, CARD_RENEWED, CONSENTED, CONSENT_WITHDRAWN, HISTORY_SHOWN, EXCHANGE_SHOWN
}
