package jp.musubi.identity.domain;

import java.time.Clock;
import java.util.OptionalLong;
import jp.musubi.identity.boundary.AuthenticatorOffer;
import jp.musubi.identity.boundary.EnrolmentTicket;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.identity.boundary.NewCredentials;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.text.Widths;

/** Lets a clerk choose his password and take his authenticator's secret, once, against the one-time code. */
public class EnrolmentDesk {

    private final SignInGate gate;
    private final StaffAccounts accounts;
    private final Passwords passwords;
    private final StaffSecrets secrets;
    private final Clock clock;

    public EnrolmentDesk(SignInGate gate, StaffAccounts accounts, Passwords passwords, StaffSecrets secrets, Clock clock) {
        this.gate = gate;
        this.accounts = accounts;
        this.passwords = passwords;
        this.secrets = secrets;
        this.clock = clock;
    }

    public AuthenticatorOffer open(EnrolmentTicket ticket) {
        StaffAccount account = account(ticket);
        byte[] totp = account.totp(secrets);
        return new AuthenticatorOffer(StaffSecrets.base32(totp), StaffSecrets.uri(account.name(), totp));
    }

    public void complete(EnrolmentTicket ticket, NewCredentials chosen) {
        StaffAccount account = account(ticket);
        if (!Passwords.plain(chosen.password()).equals(Passwords.plain(chosen.repeated()))) {
            throw new BusinessException(IdentityError.PASSWORDS_DIFFER);
        }
        PasswordRule.refusal(chosen.password(), account.name(), account.displayName()).ifPresent(refused -> {
            throw new BusinessException(refused, PasswordRule.SHORTEST);
        });
        OptionalLong step = Totp.matchingStep(account.totp(secrets), Widths.normaliseNumber(chosen.code()), clock.instant());
        if (step.isEmpty()) {
            throw new BusinessException(IdentityError.AUTHENTICATOR_NOT_CONFIRMED);
        }
        String hash = hash(account.name(), ticket);
        if (!accounts.enrol(account.name(), hash, passwords.hash(chosen.password()), step.getAsLong())) {
            throw refused(account.name());
        }
        accounts.note(SignInTry.ENROLLED, account.name());
    }

    private StaffAccount account(EnrolmentTicket ticket) {
        String name = gate.enter(ticket.name(), ticket.origin());
        String hash = hash(name, ticket);
        StaffAccount account = accounts.find(name).filter(found -> found.opensWith(hash, clock.instant())).orElseThrow(() -> refused(""));
        gate.forgive(name, ticket.origin());
        return account;
    }

    private BusinessException refused(String account) {
        accounts.note(SignInTry.ENROLMENT_REFUSED, account);
        return new BusinessException(IdentityError.ENROLMENT_REFUSED);
    }

    private String hash(String name, EnrolmentTicket ticket) {
        return new EnrolmentCode(ticket.ticket()).hash(name, secrets);
    }
}
