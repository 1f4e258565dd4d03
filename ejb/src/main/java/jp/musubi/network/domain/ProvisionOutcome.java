package jp.musubi.network.domain;

/** What a provider says to a request. */
public enum ProvisionOutcome {
    PROVIDED,
    /** 該当情報なし. */
    NO_DATA,
    /** Waits for a person at the provider; the answer comes later. */
    HELD,
    REFUSED
}
