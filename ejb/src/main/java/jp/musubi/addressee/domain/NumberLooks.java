package jp.musubi.addressee.domain;

import java.time.Clock;
import java.util.UUID;
import jp.musubi.addressee.boundary.LookPurpose;
import jp.musubi.kernel.persistence.UuidV7;

/** The only way to a number in the vault: each look leaves its record in the same transaction. */
public class NumberLooks {

    private final NumberVault vault;
    private final NumberSeals seals;
    private final Clock clock;

    public NumberLooks(NumberVault vault, NumberSeals seals, Clock clock) {
        this.vault = vault;
        this.seals = seals;
        this.clock = clock;
    }

    /** Opens one number for a task. */
    public String open(NumberKind kind, SealedNumber number, NumberLook.Task task, String by) {
        vault.add(look(number.institution(), kind, number.personId(), 1, task, by));
        return seals.open(kind, number);
    }

    /** Numbers were compared by their keyed hashes. */
    void compared(NumberKind kind, int numbers, NumberLook.Task task, Recording recording) {
        if (numbers > 0) {
            vault.add(look(recording.institution(), kind, null, numbers, task, recording.by()));
        }
    }

    /** The same by a clerk, for the task and ground that he stated. */
    void comparedFor(LookPurpose purpose, NumberKind kind, int numbers, Recording recording) {
        if (numbers > 0) {
            vault.add(look(recording.institution(), kind, null, numbers, NumberLook.Task.PERSON_SEARCH, recording.by()).statedFor(purpose));
        }
    }

    /** Rows that the job opened and sealed again. */
    void resealed(String institution, NumberKind kind, int numbers) {
        if (numbers > 0) {
            vault.add(look(institution, kind, null, numbers, NumberLook.Task.RESEALING, "job"));
        }
    }

    private NumberLook look(String institution, NumberKind kind, UUID personId, int numbers, NumberLook.Task task, String by) {
        return NumberLook.of(new NumberLook.Origin(UuidV7.next(clock), institution, task, clock.instant(), by), kind, personId, numbers);
    }
}
