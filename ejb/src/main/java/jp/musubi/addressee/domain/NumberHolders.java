package jp.musubi.addressee.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.musubi.addressee.boundary.LookPurpose;

/** Who holds or held the numbers that somebody typed: found by keyed hash, nothing is opened, and each comparison is noted. */
public class NumberHolders {

    private final NumberVault vault;
    private final NumberSeals seals;
    private final NumberLooks looks;

    public NumberHolders(NumberVault vault, NumberSeals seals, NumberLooks looks) {
        this.vault = vault;
        this.seals = seals;
        this.looks = looks;
    }

    /** @return for each number the persons who hold or held it; empty where it is nobody's */
    List<Set<UUID>> of(Map<NumberKind, List<String>> typed, LookPurpose purpose, Recording by) {
        List<Set<UUID>> named = new ArrayList<>();
        typed.forEach((kind, numbers) -> {
            looks.comparedFor(purpose, kind, numbers.size(), by);
            numbers.forEach(number -> named.add(holders(kind, number, by.institution())));
        });
        return named;
    }

    private Set<UUID> holders(NumberKind kind, String number, String institution) {
        return vault.withFingerprints(kind, institution, List.of(seals.fingerprint(kind, institution, number))).stream()
                .map(SealedNumber::personId).collect(Collectors.toSet());
    }
}
