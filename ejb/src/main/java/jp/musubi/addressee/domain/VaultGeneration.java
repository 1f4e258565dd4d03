package jp.musubi.addressee.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;

/** 保管庫の鍵の世代. A generation of the key-encryption key that some node has used; never the key itself. */
@Entity
@Table(schema = "addressee", name = "vault_generation")
public class VaultGeneration {

    @Id
    private int generation;

    @Column(name = "check_value")
    private byte[] checkValue;

    @Column(name = "first_seen_at")
    private Instant firstSeenAt;

    protected VaultGeneration() {
    }

    VaultGeneration(int generation, byte[] checkValue, Instant firstSeenAt) {
        this.generation = generation;
        this.checkValue = checkValue.clone();
        this.firstSeenAt = firstSeenAt;
    }

    public int generation() {
        return generation;
    }

    boolean isOf(byte[] otherCheckValue) {
        return Arrays.equals(checkValue, otherCheckValue);
    }

    public byte[] checkValue() {
        return checkValue.clone();
    }

    public Instant firstSeenAt() {
        return firstSeenAt;
    }
}
