package jp.musubi.identity.domain;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.identity.boundary.NewPasskey;
import jp.musubi.identity.boundary.PasskeyDemand;
import jp.musubi.identity.boundary.PasskeyOffer;
import jp.musubi.identity.boundary.PasskeyQuestion;
import jp.musubi.identity.boundary.PasskeyRow;
import jp.musubi.identity.boundary.RelyingParty;
import jp.musubi.identity.boundary.StaffAccountState;
import jp.musubi.identity.domain.passkey.Passkey;
import jp.musubi.identity.domain.passkey.PasskeyBinding;
import jp.musubi.identity.domain.passkey.PasskeyChallenges;
import jp.musubi.identity.domain.passkey.PasskeyKey;
import jp.musubi.identity.domain.passkey.PasskeyProofs;
import jp.musubi.identity.domain.passkey.PasskeyStore;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.persistence.UuidV7;
import jp.musubi.kernel.security.Caller;

/** Passkeys of whoever has signed in. Every stay was begun with two factors, so none is asked for again. */
public class OwnPasskeyDesk {

    /** Of one account: a few devices, and nobody fills the table. */
    static final int MOST = 10;

    private final RelyingParty party;
    private final PasskeyChallenges challenges;
    private final PasskeyStore passkeys;
    private final StaffAccounts accounts;
    private final Clock clock;

    public OwnPasskeyDesk(RelyingParty party, PasskeyChallenges challenges, PasskeyStore passkeys, StaffAccounts accounts, Clock clock) {
        this.party = party;
        this.challenges = challenges;
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.clock = clock;
    }

    public List<PasskeyRow> of(Caller caller) {
        return account(caller).map(account -> passkeys.of(account.holder()).stream().map(Passkey::row).toList()).orElse(List.of());
    }

    public PasskeyOffer start(Caller caller, PasskeyQuestion question) {
        StaffAccount account = offered(caller, question);
        List<Passkey> known = passkeys.of(account.holder());
        if (known.size() >= MOST) {
            throw new BusinessException(IdentityError.PASSKEY_TOO_MANY, MOST);
        }
        return new PasskeyOffer(new PasskeyDemand(challenges.issue(binding(question, account)), party.id()), passkeys.handle(account.name()), account.name(),
                known.stream().map(Passkey::credentialId).toList(), PasskeyProofs.ALGORITHMS);
    }

    public void register(Caller caller, PasskeyQuestion question, NewPasskey made) {
        StaffAccount account = offered(caller, question);
        if (made.attestation().length == 0) {
            throw new BusinessException(IdentityError.PASSKEY_NOT_MADE);
        }
        challenges.use(made.challenge(), binding(question, account));
        PasskeyKey key = PasskeyProofs.made(party.id(), question.origin(), made);
        Passkey passkey = Passkey.register(UuidV7.next(clock), account.holder(), key, made.deviceName().strip(), clock.instant());
        if (!passkeys.add(passkey, account.holder(), MOST)) {
            throw new BusinessException(IdentityError.PASSKEY_KNOWN);
        }
        accounts.note(SignInTry.PASSKEY_REGISTERED, account.name());
    }

    public void remove(Caller caller, UUID id) {
        StaffAccount account = account(caller).filter(own -> passkeys.remove(own.holder(), id)).orElseThrow(() -> new BusinessException(IdentityError.PASSKEY_GONE));
        accounts.note(SignInTry.PASSKEY_REMOVED, account.name());
    }

    private StaffAccount offered(Caller caller, PasskeyQuestion question) {
        party.require(question.origin());
        return account(caller).orElseThrow(() -> new BusinessException(IdentityError.PASSKEY_NOT_OFFERED));
    }

    private Optional<StaffAccount> account(Caller caller) {
        return accounts.ofStaffId(caller.institution(), caller.id()).map(StaffAccountState::name).flatMap(accounts::find);
    }

    private static PasskeyBinding binding(PasskeyQuestion question, StaffAccount account) {
        return PasskeyBinding.ofRegistration(question.origin(), question.sessionSecret(), account.name());
    }
}
