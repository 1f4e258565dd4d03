package jp.musubi.addressee.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import jp.musubi.addressee.boundary.AddresseeError;
import jp.musubi.kernel.error.BusinessException;

/** 保管庫の鍵の状態. How far an institution's vault has come to the newest generation of the key-encryption key. */
@Entity
@Table(schema = "addressee", name = "number_vault")
public class NumberVaultState {

    /** Far longer than a chunk takes; a job whose node died is followed by another after it. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    @Id
    private String institution;

    /** No row rests under an older one. */
    @Column(name = "key_generation")
    private int keyGeneration;

    @Column(name = "target_generation")
    private Integer targetGeneration;

    private long resealed;

    private Long remaining;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    private UUID lease;

    @Column(name = "lease_until")
    private Instant leaseUntil;

    protected NumberVaultState() {
    }

    public NumberVaultState(String institution) {
        this.institution = institution;
    }

    public int keyGeneration() {
        return keyGeneration;
    }

    public long resealed() {
        return resealed;
    }

    public Long remaining() {
        return remaining;
    }

    public Instant finishedAt() {
        return finishedAt;
    }

    boolean isTaken(Instant now) {
        return lease != null && leaseUntil.isAfter(now);
    }

    /** @param oldRows how many rows rest under an older generation than the target */
    boolean needs(int target, long oldRows) {
        return keyGeneration < target || oldRows > 0;
    }

    /** A run that another node left goes on counting where that one stopped. */
    void begin(int target, long oldRows, UUID by, Instant now) {
        if (finishedAt != null || startedAt == null || targetGeneration != target) {
            resealed = 0;
            startedAt = now;
            finishedAt = null;
        }
        if (keyGeneration >= target) {
            keyGeneration = 0; // a node that did not know the newest wrote under an older one: all may be in use again
        }
        targetGeneration = target;
        remaining = oldRows;
        lease = by;
        leaseUntil = now.plus(LEASE);
    }

    /** @throws BusinessException RESEALING_TAKEN when the lease is another's by now */
    int target(UUID owner) {
        if (!owner.equals(lease)) {
            throw new BusinessException(AddresseeError.RESEALING_TAKEN);
        }
        return targetGeneration;
    }

    /** @param last whether no older row is left; until then what remains follows from the count at the beginning */
    void advance(int rows, boolean last, Instant now) {
        resealed += rows;
        remaining = last ? 0 : Math.max(1, remaining - rows);
        leaseUntil = now.plus(LEASE);
        if (last) {
            keyGeneration = targetGeneration;
            finishedAt = now;
            lease = null;
            leaseUntil = null;
        }
    }
}
