package jp.musubi.addressee.domain;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.musubi.addressee.boundary.AddresseeError;
import jp.musubi.addressee.boundary.ResealingClaim;
import jp.musubi.addressee.boundary.ResealingProgress;
import jp.musubi.kernel.crypto.VaultKeys;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.persistence.UuidV7;

/**
 * 暗号のかけ直し. Brings an institution's vault to the newest generation chunk by chunk. Which rows are left stands in the rows
 * themselves, so that a chunk that is repeated finds nothing to do and whoever takes over goes on behind the last commit.
 */
public class NumberResealings {

    private final NumberVault vault;
    private final NumberVaultLedger ledger;
    private final NumberSeals seals;
    private final NumberLooks looks;
    private final VaultKeys keys;
    private final Clock clock;

    public NumberResealings(NumberVault vault, NumberVaultLedger ledger, NumberSeals seals, VaultKeys keys, Clock clock) {
        this.vault = vault;
        this.ledger = ledger;
        this.seals = seals;
        this.looks = new NumberLooks(vault, seals, clock);
        this.keys = keys;
        this.clock = clock;
    }

    public List<String> institutions() {
        return ledger.institutions();
    }

    /** Empty when all rows are sealed under the newest generation, or another node is at it. */
    public Optional<ResealingClaim> claim(String institution) {
        int target = keys.newest();
        NumberVaultState state = ledger.lock(institution);
        long old = left(institution, target);
        if (state.isTaken(clock.instant()) || !state.needs(target, old)) {
            return Optional.empty();
        }
        UUID lease = UuidV7.next(clock);
        state.begin(target, old, lease, clock.instant());
        return Optional.of(new ResealingClaim(institution, lease));
    }

    /** @throws BusinessException RESEALING_TAKEN when another node took over */
    public ResealingProgress resealChunk(ResealingClaim claim, int max) {
        NumberVaultState state = ledger.lock(claim.institution());
        int target = state.target(claim.lease());
        if (keys.newest() < target) {
            throw new BusinessException(AddresseeError.RESEALING_TAKEN); // held back since the claim; a node with the newest goes on
        }
        int done = 0;
        for (NumberKind kind : NumberKind.values()) {
            if (done < max) {
                done += reseal(kind, claim.institution(), target, max - done);
            }
        }
        state.advance(done, done < max, clock.instant());
        return new ResealingProgress(target, state.resealed(), state.remaining());
    }

    private int reseal(NumberKind kind, String institution, int target, int max) {
        List<SealedNumber> rows = vault.sealedBefore(kind, institution, target, max);
        rows.forEach(row -> seals.sealAnew(kind, row));
        looks.resealed(institution, kind, rows.size());
        return rows.size();
    }

    private long left(String institution, int target) {
        return Stream.of(NumberKind.values()).mapToLong(kind -> vault.countSealedBefore(kind, institution, target)).sum();
    }
}
