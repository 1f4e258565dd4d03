package jp.musubi.identity.domain;

import java.util.Arrays;
import java.util.Optional;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.identity.boundary.PasskeyAssertion;
import jp.musubi.identity.boundary.PasskeyDemand;
import jp.musubi.identity.boundary.PasskeyQuestion;
import jp.musubi.identity.boundary.RelyingParty;
import jp.musubi.identity.boundary.StaffEntry;
import jp.musubi.identity.domain.passkey.Passkey;
import jp.musubi.identity.domain.passkey.PasskeyBinding;
import jp.musubi.identity.domain.passkey.PasskeyChallenges;
import jp.musubi.identity.domain.passkey.PasskeyProof;
import jp.musubi.identity.domain.passkey.PasskeyProofs;
import jp.musubi.identity.domain.passkey.PasskeyStore;
import jp.musubi.kernel.error.BusinessException;

/** Signs clerks in with passkeys. Each step commits by itself, so that a refused answer has used its challenge up. */
public class PasskeyDesk {

    private final RelyingParty party;
    private final PasskeyChallenges challenges;
    private final PasskeyStore passkeys;
    private final StaffAccounts accounts;
    private final StaffSecrets secrets;
    private final EmployerDuties duties;

    public PasskeyDesk(RelyingParty party, PasskeyChallenges challenges, PasskeyStore passkeys, StaffAccounts accounts, StaffSecrets secrets, EmployerDuties duties) {
        this.party = party;
        this.challenges = challenges;
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.secrets = secrets;
        this.duties = duties;
    }

    public PasskeyDemand start(PasskeyQuestion question) {
        party.require(question.origin());
        return new PasskeyDemand(challenges.issue(binding(question)), party.id());
    }

    public StaffEntry enter(PasskeyQuestion question, PasskeyAssertion answer) {
        party.require(question.origin());
        challenges.use(answer.challenge(), binding(question));
        Optional<Passkey> passkey = passkeys.find(Passkey.text(answer.credentialId()));
        PasskeyProof proof = PasskeyProofs.signed(party.id(), question.origin(), passkey.map(Passkey::key).orElseGet(PasskeyProofs::ofNobody), answer);
        Optional<StaffAccount> account = passkey.flatMap(known -> accounts.find(known.account()));
        SignInTry outcome = account.isEmpty() ? SignInTry.UNKNOWN_PASSKEY : outcome(passkey.get(), account.get(), proof, answer.userHandle());
        accounts.note(outcome, account.map(StaffAccount::name).orElse(""));
        if (outcome != SignInTry.ACCEPTED_PASSKEY) {
            throw new BusinessException(IdentityError.PASSKEY_REFUSED);
        }
        return new StaffEntry(account.get().person(duties), account.get().stay().value(), secrets.mark(account.get().name()));
    }

    private SignInTry outcome(Passkey passkey, StaffAccount account, PasskeyProof proof, byte[] userHandle) {
        boolean same = Arrays.equals(passkeys.handle(account.name()), userHandle);
        if (account.isSuspended()) {
            return SignInTry.SUSPENDED;
        }
        if (!account.isEnrolled() || !passkey.isOf(account.holder())) {
            return SignInTry.VOID_PASSKEY;
        }
        if (proof.verdict() == PasskeyProof.Verdict.CLONED) {
            return SignInTry.CLONED_PASSKEY;
        }
        if (!same || proof.verdict() == PasskeyProof.Verdict.WRONG) {
            return SignInTry.WRONG_PASSKEY;
        }
        return passkeys.use(passkey.id(), proof.signCount()) ? SignInTry.ACCEPTED_PASSKEY : SignInTry.VOID_PASSKEY;
    }

    private static PasskeyBinding binding(PasskeyQuestion question) {
        return PasskeyBinding.ofSignIn(question.origin(), question.sessionSecret());
    }
}
