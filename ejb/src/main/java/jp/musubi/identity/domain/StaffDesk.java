package jp.musubi.identity.domain;

import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.identity.boundary.StaffCredentials;
import jp.musubi.identity.boundary.StaffEntry;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.text.Widths;

/** Signs clerks in. Each step commits by itself; the password is compared between them, while no connection is held. */
public class StaffDesk {

    private final SignInGate gate;
    private final StaffAccounts accounts;
    private final Passwords passwords;
    private final StaffSecrets secrets;
    private final EmployerDuties duties;
    private final Clock clock;

    public StaffDesk(SignInGate gate, StaffAccounts accounts, Passwords passwords, StaffSecrets secrets, EmployerDuties duties, Clock clock) {
        this.gate = gate;
        this.accounts = accounts;
        this.passwords = passwords;
        this.secrets = secrets;
        this.duties = duties;
        this.clock = clock;
    }

    public StaffEntry enter(StaffCredentials typed) {
        String name = gate.enter(typed.name(), typed.origin());
        Optional<StaffAccount> account = accounts.find(name);
        SignInTry outcome = outcome(account, typed);
        accounts.note(outcome, account.map(StaffAccount::name).orElse(""));
        if (outcome != SignInTry.ACCEPTED) {
            throw new BusinessException(IdentityError.STAFF_SIGN_IN_REFUSED);
        }
        gate.forgive(name, typed.origin());
        account.flatMap(StaffAccount::passwordHash).filter(passwords::isOutdated)
                .ifPresent(old -> accounts.rehash(name, old, passwords.hash(typed.password())));
        return new StaffEntry(account.orElseThrow().person(duties), account.get().stay().value(), secrets.mark(name));
    }

    /** The password is always compared, and first, so that neither text nor time tells what is wrong. */
    private SignInTry outcome(Optional<StaffAccount> account, StaffCredentials typed) {
        String kept = account.flatMap(StaffAccount::passwordHash).orElse(null);
        boolean same = passwords.matches(typed.password(), kept);
        if (account.isEmpty()) {
            return SignInTry.UNKNOWN_NAME;
        }
        if (account.get().isSuspended() || kept == null) {
            return kept == null ? SignInTry.NOT_ENROLLED : SignInTry.SUSPENDED;
        }
        OptionalLong step = Totp.matchingStep(account.get().totp(secrets), Widths.normaliseNumber(typed.code()), clock.instant());
        if (!same) {
            return SignInTry.WRONG_PASSWORD;
        }
        if (step.isEmpty()) {
            return SignInTry.WRONG_CODE;
        }
        return accounts.useStep(account.get().name(), kept, step.getAsLong(), typed.origin().state()) ? SignInTry.ACCEPTED : SignInTry.USED_CODE;
    }
}
