package jp.musubi.identity.domain.card;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import jp.musubi.identity.boundary.CardKind;
import jp.musubi.kernel.crypto.SealingKeys;

/**
 * 証明書シリアル番号 as keyed hashes, each under the key of its use, so that no two tables can be joined by them. The number itself is neither kept
 * nor told.
 */
public class CardSerials {

    /** Purpose in the node's keyring: the memory of revocation. */
    public static final String REVOCATION = "identity.card-revocation";
    /** Purpose in the node's keyring: whose card signs in. */
    public static final String LOGIN = "identity.card-login";

    private final SealingKeys keys;

    public CardSerials(SealingKeys keys) {
        this.keys = keys;
    }

    String forRevocation(CardCertificate card, CardAnchor anchor) {
        return hashed(REVOCATION, anchor.kind().name() + " " + anchor.keyId() + " " + card.serial().toString(16));
    }

    /** Without the authority's key: who links serials says kind and number. */
    String forLogin(BigInteger serial) {
        return hashed(LOGIN, CardKind.AUTHENTICATION.name() + " " + serial.toString(16));
    }

    /** For what leaves the node for a while and has to come back unchanged. */
    String mark(String what) {
        return hashed(LOGIN, "mark " + what);
    }

    private String hashed(String purpose, String what) {
        return HexFormat.of().formatHex(keys.fingerprint(purpose, what.getBytes(StandardCharsets.UTF_8)));
    }
}
