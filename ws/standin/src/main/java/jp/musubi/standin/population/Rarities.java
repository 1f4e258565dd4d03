package jp.musubi.standin.population;

import java.util.EnumMap;
import java.util.Map;

/** Counts who could have what is rare. */
final class Rarities {

    private final Map<Rarity, Integer> counted = new EnumMap<>(Rarity.class);

    /** Whether it is the turn of this one. */
    boolean has(Rarity rarity) {
        return counted.merge(rarity, 1, Integer::sum) % rarity.oneIn() == 0;
    }

    /** How many turns there were before this one. */
    int turn(Rarity rarity) {
        return counted.getOrDefault(rarity, 0) / rarity.oneIn() - 1;
    }
}
