package jp.musubi.batch.addressee.resealing;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import jp.musubi.addressee.boundary.NumberVaultKeys;
import jp.musubi.addressee.boundary.ResealingClaim;
import jp.musubi.addressee.boundary.ResealingProgress;
import jp.musubi.kernel.security.Roles;

/** Through here the job passes the door as the node itself; each call is a commit of its own. */
@Stateless
@RunAs(Roles.JOB)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NumberResealingEntrance {

    private final NumberVaultKeys vault;

    protected NumberResealingEntrance() {
        this(null);
    }

    @Inject
    public NumberResealingEntrance(NumberVaultKeys vault) {
        this.vault = vault;
    }

    public List<ResealingClaim> claims() {
        return vault.institutions().stream().map(vault::claim).flatMap(Optional::stream).toList();
    }

    public ResealingProgress resealChunk(ResealingClaim claim, int rows) {
        return vault.resealChunk(claim, rows);
    }
}
