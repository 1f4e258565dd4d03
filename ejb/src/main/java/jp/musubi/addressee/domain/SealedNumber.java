package jp.musubi.addressee.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.util.UUID;
import jp.musubi.kernel.crypto.VaultKeys;

/**
 * A number of a person as it rests in the database: sealed, found by its fingerprint. A replaced number keeps its
 * row, because it is never given to anybody else (番号法 8条2項1号); its successor has the next generation.
 */
@MappedSuperclass
public abstract class SealedNumber {

    @Id
    private UUID id;

    @Column(updatable = false)
    private String institution;

    @Column(name = "person_id", updatable = false)
    private UUID personId;

    @Column(updatable = false)
    private byte[] fingerprint;

    private byte[] sealed;

    /** Of the key-encryption key; not of the number. */
    @Column(name = "key_generation")
    private int keyGeneration;

    @Column(name = "valid_from", updatable = false)
    private LocalDate validFrom;

    @Column(updatable = false)
    private int generation;

    protected SealedNumber() {
    }

    protected SealedNumber(Origin origin, Fingerprint fingerprint, byte[] sealed) {
        this.id = origin.id();
        this.institution = origin.institution();
        this.personId = origin.personId();
        this.fingerprint = fingerprint.bytes();
        sealAnew(sealed);
        this.validFrom = origin.validFrom();
        this.generation = origin.generation();
    }

    /** Whose number it is, since when, and how many came before. */
    record Origin(UUID id, String institution, UUID personId, LocalDate validFrom, int generation) {
    }

    /** The only change that a row of the vault knows: the same number under another key. */
    final void sealAnew(byte[] anew) {
        this.sealed = anew.clone();
        this.keyGeneration = VaultKeys.generationOf(anew).orElse(0);
    }

    boolean succeeds(SealedNumber other) {
        return generation > other.generation;
    }

    int nextGeneration() {
        return generation + 1;
    }

    public UUID id() {
        return id;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public int generation() {
        return generation;
    }

    public UUID personId() {
        return personId;
    }

    public String institution() {
        return institution;
    }

    public Fingerprint fingerprint() {
        return Fingerprint.of(fingerprint);
    }

    public byte[] sealed() {
        return sealed.clone();
    }
}
