package jp.musubi.identity.boundary;

import java.util.Locale;

/** 電子証明書の種類. Which of the two certificates of a number card; nothing that belongs to one is ever done with the other. */
public enum CardKind {
    /** 利用者証明用電子証明書: signs in, tells nobody's name. */
    AUTHENTICATION,
    /** 署名用電子証明書: signs documents, has the four items. */
    SIGNATURE;

    /** For settings and folders. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
