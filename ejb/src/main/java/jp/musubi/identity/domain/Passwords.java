package jp.musubi.identity.domain;

import java.text.Normalizer;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.kernel.error.BusinessException;

/** Hashes and compares passwords, so many at once as the memory was given for; others wait a little. */
public class Passwords {

    private final PasswordCost cost;
    private final Places places;

    protected Passwords() {
        this(new PasswordCost(8, 1, 1), 1);
    }

    private Passwords(PasswordCost cost, int atOnce) {
        this.cost = cost;
        this.places = new Places(atOnce, IdentityError.STAFF_SIGN_IN_BUSY);
    }

    /**
     * @param cost {@code m=<KiB>,t=<passes>,p=<lanes>}
     * @param atOnce how many computations may hold memory at the same time
     * @throws IllegalArgumentException when the cost has another form
     */
    public static Passwords costing(String cost, int atOnce) {
        return new Passwords(PasswordCost.parse(cost), atOnce);
    }

    /**
     * @param kept PHC string; null for somebody without a password, which takes as long and never matches
     * @throws BusinessException STAFF_SIGN_IN_BUSY
     */
    public boolean matches(String password, String kept) {
        PasswordHash hash = kept == null ? PasswordHash.ofNobody(cost) : PasswordHash.parse(kept);
        return places.inPlace(() -> hash.matches(plain(password))) && kept != null;
    }

    /** @throws BusinessException STAFF_SIGN_IN_BUSY */
    public String hash(String password) {
        return places.inPlace(() -> PasswordHash.of(plain(password), cost).text());
    }

    public boolean isOutdated(String kept) {
        return PasswordHash.parse(kept).isWeakerThan(cost);
    }

    /** NIST SP 800-63B-4, 3.1.1.2: NFKC, since the same characters come in several forms. */
    static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC);
    }
}
