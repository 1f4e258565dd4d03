package jp.musubi.addressee.domain;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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

    /** @return the persons to whom all the numbers belong; nobody where one is nobody's */
    Set<UUID> of(Map<NumberKind, List<String>> typed, Recording by) {
        Set<UUID> holders = new HashSet<>();
        boolean first = true;
        for (Map.Entry<NumberKind, List<String>> numbers : typed.entrySet()) {
            looks.compared(numbers.getKey(), numbers.getValue().size(), NumberLook.Task.PERSON_SEARCH, by);
            for (String number : numbers.getValue()) {
                Collection<UUID> own = holders(numbers.getKey(), number, by.institution());
                if (first) {
                    holders.addAll(own);
                } else {
                    holders.retainAll(own);
                }
                first = false;
            }
        }
        return holders;
    }

    private Set<UUID> holders(NumberKind kind, String number, String institution) {
        return vault.withFingerprints(kind, institution, List.of(seals.fingerprint(kind, institution, number))).stream()
                .map(SealedNumber::personId).collect(Collectors.toSet());
    }
}
