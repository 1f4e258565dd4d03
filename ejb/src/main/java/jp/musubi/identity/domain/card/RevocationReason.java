package jp.musubi.identity.domain.card;

import java.util.Map;
import jp.musubi.identity.boundary.IdentityError;

/** 失効事由. RFC 5280, 5.3.1, with what the real authority means by each (J-LIS 運用規程 4.9.9) and so what the holder should do. */
public enum RevocationReason {
    /** 交付前に破棄, or no reason at all. */
    UNSPECIFIED(IdentityError.CARD_REVOKED),
    KEY_COMPROMISE(IdentityError.CARD_KEY_COMPROMISED),
    CA_COMPROMISE(IdentityError.CARD_AUTHORITY_COMPROMISED),
    /** 記載内容の変更: 引越し, 改姓. */
    AFFILIATION_CHANGED(IdentityError.CARD_CONTENT_CHANGED),
    /** 更新. */
    SUPERSEDED(IdentityError.CARD_RENEWED),
    CESSATION_OF_OPERATION(IdentityError.CARD_NO_LONGER_NEEDED),
    /** 一時保留; the real authority never lifts one. */
    CERTIFICATE_HOLD(IdentityError.CARD_HELD),
    /** One that the real authority does not use. */
    OTHER(IdentityError.CARD_REVOKED);

    private static final Map<Integer, RevocationReason> CODES = Map.of(0, UNSPECIFIED, 1, KEY_COMPROMISE, 2, CA_COMPROMISE, 3, AFFILIATION_CHANGED,
            4, SUPERSEDED, 5, CESSATION_OF_OPERATION, 6, CERTIFICATE_HOLD);

    private final IdentityError error;

    RevocationReason(IdentityError error) {
        this.error = error;
    }

    static RevocationReason of(int code) {
        return CODES.getOrDefault(code, OTHER);
    }

    IdentityError error() {
        return error;
    }
}
