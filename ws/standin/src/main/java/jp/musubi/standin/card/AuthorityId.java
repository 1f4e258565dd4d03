package jp.musubi.standin.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One key of the authority.
 *
 * @param generation 1 or 2: the real authority has two keys under one name at the same time
 */
public record AuthorityId(CardKind kind, int generation, CardAlgorithm algorithm) {

    public static final int GENERATIONS = 2;

    /** Every key that there is. */
    public static List<AuthorityId> all() {
        List<AuthorityId> all = new ArrayList<>();
        for (CardKind kind : CardKind.values()) {
            for (CardAlgorithm algorithm : CardAlgorithm.values()) {
                for (int generation = 1; generation <= GENERATIONS; generation++) {
                    all.add(new AuthorityId(kind, generation, algorithm));
                }
            }
        }
        return all;
    }

    /** For files and aliases. */
    public String text() {
        return (kind.key() + "-" + algorithm.name().replace("_", "") + "-" + generation).toLowerCase(Locale.ROOT);
    }
}
