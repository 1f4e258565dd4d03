package jp.musubi.addressee.domain;

/** What applying a row did. */
public enum RowEffect {
    REGISTERED, UNCHANGED
}
