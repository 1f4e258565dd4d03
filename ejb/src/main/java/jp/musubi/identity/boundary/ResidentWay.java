package jp.musubi.identity.boundary;

/** サインインの方法 of a resident. */
public enum ResidentWay {
    CARD, PROVIDER
}
