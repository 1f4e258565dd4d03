package jp.musubi.addressee.domain;

import java.util.UUID;

/** Puts a person's number into the vault when it is news. */
public class NumberKeeper {

    private final NumberVault vault;
    private final NumberSeals seals;

    public NumberKeeper(NumberVault vault, NumberSeals seals) {
        this.vault = vault;
        this.seals = seals;
    }

    /** @return whether the row brought a number of the kind that the person did not have */
    boolean keep(NumberKind kind, Situation situation, UUID personId, Recording recording) {
        if (!situation.brings(kind)) {
            return false;
        }
        String number = situation.number(kind).orElseThrow();
        byte[] sealed = seals.seal(recording.institution(), personId, number);
        SealedNumber row = kind.create(new SealedNumber.Origin(recording.newId(), recording.institution(), personId,
                recording.today(), situation.nextGeneration(kind)), situation.fingerprint(kind).orElseThrow(), sealed);
        recording.newRows().add(NewRows.Kind.DEPENDENT, () -> vault.add(row));
        situation.hold(kind, row);
        if (kind == NumberKind.RESIDENT_CODE) {
            recording.residentCodeIsNews(personId);
        }
        return true;
    }
}
