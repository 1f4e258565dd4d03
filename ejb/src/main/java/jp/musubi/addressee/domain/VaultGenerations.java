package jp.musubi.addressee.domain;

import java.time.Clock;
import java.util.List;
import java.util.SortedSet;
import jp.musubi.addressee.boundary.AddresseeError;
import jp.musubi.kernel.crypto.VaultKeys;
import jp.musubi.kernel.error.BusinessException;

/** Compares the keys that this node holds with those that the vault's rows need. */
public class VaultGenerations {

    private final VaultKeys keys;
    private final NumberVaultLedger ledger;
    private final Clock clock;

    public VaultGenerations(VaultKeys keys, NumberVaultLedger ledger, Clock clock) {
        this.keys = keys;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Notes what is new and proves what is in use.
     *
     * @throws BusinessException VAULT_KEY_MISSING, VAULT_KEY_DIFFERS when this node could not open every row
     */
    public void check() {
        keys.refresh();
        SortedSet<Integer> held = keys.generations();
        if (held.isEmpty()) {
            throw new BusinessException(AddresseeError.VAULT_KEY_MISSING, 1);
        }
        List<VaultGeneration> known = ledger.generations();
        held.stream().filter(generation -> known.stream().noneMatch(other -> other.generation() == generation))
                .forEach(generation -> ledger.add(new VaultGeneration(generation, keys.checkValue(generation), clock.instant())));
        int oldest = ledger.oldestInUse().orElse(0);
        ledger.generations().stream().filter(generation -> generation.generation() >= oldest).forEach(this::prove);
    }

    private void prove(VaultGeneration needed) {
        int generation = needed.generation();
        if (!keys.generations().contains(generation)) {
            throw new BusinessException(AddresseeError.VAULT_KEY_MISSING, generation);
        }
        if (!needed.isOf(keys.checkValue(generation))) {
            throw new BusinessException(AddresseeError.VAULT_KEY_DIFFERS, generation);
        }
    }
}
