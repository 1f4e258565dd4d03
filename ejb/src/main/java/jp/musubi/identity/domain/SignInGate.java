package jp.musubi.identity.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import jp.musubi.identity.boundary.FormOrigin;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.identity.boundary.Zone;
import jp.musubi.kernel.error.BusinessException;

/**
 * Lets a form of the built-in realm pass: started in this browser, in a zone with such a realm, and not too often. Tries are counted for
 * the account from each place, and, from places that do not know the account, for the account: so a stranger who tries a clerk's
 * name locks himself out and not the clerk, whose browser has signed in before.
 */
public class SignInGate {

    private static final Pattern NAME = Pattern.compile("[0-9a-z._-]{1,64}");

    private final SignInProviders providers;
    private final SignInLimits limits;
    private final StaffSecrets secrets;

    public SignInGate(SignInProviders providers, SignInLimits limits, StaffSecrets secrets) {
        this.providers = providers;
        this.limits = limits;
        this.secrets = secrets;
    }

    /** As people type it, full-width, in capitals, with blanks around it; empty for what can be nobody's. */
    static String plain(String typed) {
        String name = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return NAME.matcher(name).matches() ? name : "";
    }

    /** @throws BusinessException SIGN_IN_NOT_STARTED_HERE, SIGN_IN_OF_ANOTHER_REALM */
    void check(FormOrigin origin) {
        if (!providers.isBuiltIn(Zone.STAFF)) {
            throw new BusinessException(IdentityError.SIGN_IN_OF_ANOTHER_REALM);
        }
        if (SignInSecret.parse(origin.secret()).filter(secret -> secret.hasState(origin.state())).isEmpty()) {
            throw new BusinessException(IdentityError.SIGN_IN_NOT_STARTED_HERE);
        }
    }

    /** @return false when there were too many tries; takes one otherwise */
    boolean pass(String account, FormOrigin origin) {
        return limits.take(place(account, origin), SignInLimits.Limit.PLACE)
                && (knows(account, origin) || limits.take(crowd(account), SignInLimits.Limit.ACCOUNT));
    }

    /** The try was good. */
    void forgive(String account, FormOrigin origin) {
        limits.forgive(place(account, origin));
        if (!knows(account, origin)) {
            limits.giveBack(crowd(account), SignInLimits.Limit.ACCOUNT);
        }
    }

    private boolean knows(String account, FormOrigin origin) {
        return secrets.isMark(origin.mark(), account);
    }

    private String place(String account, FormOrigin origin) {
        return secrets.hashed((knows(account, origin) ? "browser " + origin.mark() : "address " + origin.address()) + " " + account);
    }

    private String crowd(String account) {
        return secrets.hashed("all " + account);
    }
}
