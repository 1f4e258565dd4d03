package jp.musubi.identity.boundary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import jp.musubi.identity.domain.OwnPasskeyDesk;
import jp.musubi.kernel.security.Audited;
import jp.musubi.kernel.security.CurrentCaller;
import jp.musubi.kernel.security.DisclosesNothing;
import jp.musubi.kernel.security.Guarded;
import jp.musubi.kernel.security.Roles;

/** 自分のパスキー. Who has signed in with two factors registers a passkey for himself, sees his own and removes one. */
@Stateless
@DenyAll
@Guarded
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // a challenge is used up also by an answer that is refused
public class OwnPasskeys {

    private static final String OWN = "tells a clerk only of his own passkeys";

    private final OwnPasskeyDesk desk;
    private final CurrentCaller caller;

    protected OwnPasskeys() {
        this(null, null);
    }

    @Inject
    public OwnPasskeys(OwnPasskeyDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    /** The oldest first; none for who signed in at the town's own provider. */
    @RolesAllowed({Roles.STAFF, Roles.ADMINISTRATOR})
    @Audited("identity.passkey.list")
    @DisclosesNothing(OWN)
    public List<PasskeyRow> mine() {
        return desk.of(caller.get());
    }

    /** @throws jp.musubi.kernel.error.BusinessException PASSKEY_NOT_OFFERED, PASSKEY_TOO_MANY */
    @RolesAllowed({Roles.STAFF, Roles.ADMINISTRATOR})
    @Audited("identity.passkey-registration.start")
    @DisclosesNothing(OWN)
    public PasskeyOffer start(@NotNull @Valid PasskeyQuestion question) {
        return desk.start(caller.get(), question);
    }

    /**
     * Keeps a passkey that was made for this account.
     *
     * @throws jp.musubi.kernel.error.BusinessException as {@link #start}, and PASSKEY_NOT_MADE, PASSKEY_CHALLENGE_UNKNOWN,
     *     PASSKEY_CHALLENGE_USED, PASSKEY_CHALLENGE_EXPIRED, PASSKEY_MALFORMED, PASSKEY_WITHOUT_UNLOCKING, PASSKEY_ALGORITHM_REFUSED,
     *     PASSKEY_NOT_FOR_US, PASSKEY_KNOWN
     */
    @RolesAllowed({Roles.STAFF, Roles.ADMINISTRATOR})
    @Audited("identity.passkey-registration.complete")
    @DisclosesNothing(OWN)
    public void register(@NotNull @Valid PasskeyQuestion question, @NotNull @Valid NewPasskey made) {
        desk.register(caller.get(), question, made);
    }

    /** @throws jp.musubi.kernel.error.BusinessException PASSKEY_GONE */
    @RolesAllowed({Roles.STAFF, Roles.ADMINISTRATOR})
    @Audited("identity.passkey.remove")
    @DisclosesNothing(OWN)
    public void remove(@NotNull UUID id) {
        desk.remove(caller.get(), id);
    }
}
