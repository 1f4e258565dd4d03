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
    private final StaffAccounts accounts;

    public SignInGate(SignInProviders providers, SignInLimits limits, StaffAccounts accounts, StaffSecrets secrets) {
        this.providers = providers;
        this.limits = limits;
        this.accounts = accounts;
        this.secrets = secrets;
    }

    /**
     * Lets a form through, once, and notes who tries too often.
     *
     * @return the account's name as it is kept; empty for what can be nobody's
     * @throws BusinessException SIGN_IN_NOT_STARTED_HERE, SIGN_IN_OF_ANOTHER_REALM, STAFF_SIGN_IN_TOO_OFTEN
     */
    String enter(String typed, FormOrigin origin) {
        check(origin);
        String name = plain(typed);
        if (!pass(name, origin)) {
            accounts.note(SignInTry.TOO_OFTEN, "");
            throw new BusinessException(IdentityError.STAFF_SIGN_IN_TOO_OFTEN);
        }
        return name;
    }

    /** As people type it, full-width, in capitals, with blanks around it; empty for what can be nobody's. */
    private static String plain(String typed) {
        String name = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return NAME.matcher(name).matches() ? name : "";
    }

    private void check(FormOrigin origin) {
        if (!providers.isBuiltIn(Zone.STAFF)) {
            throw new BusinessException(IdentityError.SIGN_IN_OF_ANOTHER_REALM);
        }
        if (SignInSecret.parse(origin.secret()).filter(secret -> secret.hasState(origin.state())).isEmpty()) {
            throw new BusinessException(IdentityError.SIGN_IN_NOT_STARTED_HERE);
        }
    }

    /** @return false when there were too many tries; takes one otherwise */
    private boolean pass(String account, FormOrigin origin) {
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
