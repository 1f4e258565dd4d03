package jp.musubi.addressee.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.musubi.addressee.boundary.IntegratedAddresseeNumber;

/** Where sealed numbers rest. */
public interface NumberVault {

    /** Rows with one of the fingerprints, replaced numbers too. */
    List<SealedNumber> withFingerprints(NumberKind kind, String institution, Collection<Fingerprint> fingerprints);

    /** Rows of the persons, replaced numbers too. */
    List<SealedNumber> ofPersons(NumberKind kind, String institution, Collection<UUID> personIds);

    /** The newest row of each person who has one. */
    Map<IntegratedAddresseeNumber, SealedNumber> current(NumberKind kind, String institution,
            Collection<IntegratedAddresseeNumber> numbers);

    /** The changes by which a person's numbers took each other's place. */
    List<IndividualNumberChange> changes(String institution, UUID personId);

    /** Rows that rest under an older generation of the key-encryption key. */
    List<SealedNumber> sealedBefore(NumberKind kind, String institution, int keyGeneration, int max);

    long countSealedBefore(NumberKind kind, String institution, int keyGeneration);

    void add(SealedNumber number);

    void add(NumberLook look);

    void add(IndividualNumberChange change);
}
