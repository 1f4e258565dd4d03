package jp.musubi.identity.boundary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jp.musubi.identity.domain.EnrolmentDesk;
import jp.musubi.identity.domain.StaffDesk;
import jp.musubi.kernel.security.Audited;
import jp.musubi.kernel.security.DisclosesNothing;
import jp.musubi.kernel.security.Guarded;

/** 職員のサインイン. The built-in realm: password (Argon2id) and one-time code (TOTP, RFC 6238). */
@Stateless
@DenyAll
@Guarded
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // a password's hash takes long and must hold no connection
public class StaffSignIn {

    private static final String STAFF_ONLY = "tells a clerk only who he himself is";

    private final StaffDesk desk;
    private final EnrolmentDesk enrolments;

    protected StaffSignIn() {
        this(null, null);
    }

    @Inject
    public StaffSignIn(StaffDesk desk, EnrolmentDesk enrolments) {
        this.desk = desk;
        this.enrolments = enrolments;
    }

    /**
     * Takes a clerk in. Which of name, password and code is wrong is not said, and an unknown name takes as long as a known one.
     *
     * @throws jp.musubi.kernel.error.BusinessException SIGN_IN_NOT_STARTED_HERE, SIGN_IN_OF_ANOTHER_REALM, STAFF_SIGN_IN_REFUSED,
     *     STAFF_SIGN_IN_TOO_OFTEN, STAFF_SIGN_IN_BUSY
     */
    @PermitAll
    @Audited("identity.staff-sign-in.enter")
    @DisclosesNothing(STAFF_ONLY)
    public StaffEntry enter(@NotNull @Valid StaffCredentials credentials) {
        return desk.enter(credentials);
    }

    /**
     * Shows the secret for the authenticator to whoever brings a name and its one-time code; uses nothing up.
     *
     * @throws jp.musubi.kernel.error.BusinessException SIGN_IN_NOT_STARTED_HERE, SIGN_IN_OF_ANOTHER_REALM, ENROLMENT_REFUSED,
     *     STAFF_SIGN_IN_TOO_OFTEN
     */
    @PermitAll
    @Audited("identity.staff-enrolment.open")
    @DisclosesNothing(STAFF_ONLY)
    public AuthenticatorOffer open(@NotNull @Valid EnrolmentTicket ticket) {
        return enrolments.open(ticket);
    }

    /**
     * Keeps the chosen password; the one-time code is used up.
     *
     * @throws jp.musubi.kernel.error.BusinessException as {@link #open}, and PASSWORD_TOO_SHORT, PASSWORD_TOO_COMMON,
     *     PASSWORDS_DIFFER, AUTHENTICATOR_NOT_CONFIRMED, STAFF_SIGN_IN_BUSY
     */
    @PermitAll
    @Audited("identity.staff-enrolment.complete")
    @DisclosesNothing(STAFF_ONLY)
    public void complete(@NotNull @Valid EnrolmentTicket ticket, @NotNull @Valid NewCredentials chosen) {
        enrolments.complete(ticket, chosen);
    }
}
