package jp.musubi.identity.boundary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jp.musubi.identity.domain.PasskeyDesk;
import jp.musubi.kernel.security.Audited;
import jp.musubi.kernel.security.DisclosesNothing;
import jp.musubi.kernel.security.Guarded;

/** パスキーでのサインイン. A clerk of the built-in realm shows that he has an authenticator and can unlock it: two factors in one. */
@Stateless
@DenyAll
@Guarded
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // a challenge is used up also by an answer that is refused
public class PasskeySignIn {

    private final PasskeyDesk desk;

    protected PasskeySignIn() {
        this(null);
    }

    @Inject
    public PasskeySignIn(PasskeyDesk desk) {
        this.desk = desk;
    }

    /**
     * 32 random bytes for one sign-in within two minutes.
     *
     * @throws jp.musubi.kernel.error.BusinessException SIGN_IN_OF_ANOTHER_REALM, PASSKEY_NOT_OFFERED
     */
    @PermitAll
    @Audited("identity.passkey.start")
    @DisclosesNothing("nobody is known yet")
    public PasskeyDemand start(@NotNull @Valid PasskeyQuestion question) {
        return desk.start(question);
    }

    /**
     * Takes a clerk in. Whether a passkey is unknown, removed, of a suspended account or wrong is not said.
     *
     * @throws jp.musubi.kernel.error.BusinessException as {@link #start}, and PASSKEY_CHALLENGE_UNKNOWN, PASSKEY_CHALLENGE_USED,
     *     PASSKEY_CHALLENGE_EXPIRED, PASSKEY_REFUSED
     */
    @PermitAll
    @Audited("identity.passkey.enter")
    @DisclosesNothing("tells a clerk only who he himself is")
    public StaffEntry enter(@NotNull @Valid PasskeyQuestion question, @NotNull @Valid PasskeyAssertion assertion) {
        return desk.enter(question, assertion);
    }
}
