package jp.musubi.standin.card;

import org.bouncycastle.asn1.x509.CRLReason;

/** The reasons of the real authority (J-LIS 運用規程 4.9.9) by their names of RFC 5280. */
public enum RevocationReason {
    /** 交付前に破棄. */
    UNSPECIFIED(CRLReason.unspecified),
    KEY_COMPROMISE(CRLReason.keyCompromise),
    CA_COMPROMISE(CRLReason.cACompromise),
    /** 記載内容の変更. */
    AFFILIATION_CHANGED(CRLReason.affiliationChanged),
    /** 更新. */
    SUPERSEDED(CRLReason.superseded),
    CESSATION_OF_OPERATION(CRLReason.cessationOfOperation),
    /** 一時保留; never lifted. */
    CERTIFICATE_HOLD(CRLReason.certificateHold);

    private final int code;

    RevocationReason(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
