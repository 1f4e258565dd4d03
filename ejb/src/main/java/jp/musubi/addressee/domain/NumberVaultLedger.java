package jp.musubi.addressee.domain;

import java.util.List;
import java.util.OptionalInt;

/** What is known about the vault's keys without looking at a number. */
public interface NumberVaultLedger {

    /** Institutions whose numbers the vault keeps. */
    List<String> institutions();

    /** Locks the institution's state. */
    NumberVaultState lock(String institution);

    /** The oldest generation under which a row may rest; 0 while some may rest under no generation; empty before the first institution. */
    OptionalInt oldestInUse();

    List<VaultGeneration> generations();

    /** Adds it unless another node was faster. */
    void add(VaultGeneration generation);
}
