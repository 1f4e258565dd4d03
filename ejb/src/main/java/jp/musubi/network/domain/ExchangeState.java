package jp.musubi.network.domain;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** How far an exchange has come at the hub. */
public enum ExchangeState {
    FORWARDED, HELD, PROVIDED, NO_DATA, REFUSED, REFUSED_BY_NETWORK;

    private static final Map<ExchangeState, Set<ExchangeState>> NEXT = new EnumMap<>(Map.of(
            FORWARDED, Set.of(HELD, PROVIDED, NO_DATA, REFUSED),
            HELD, Set.of(PROVIDED, NO_DATA, REFUSED)));

    static ExchangeState of(ProvisionOutcome outcome) {
        return valueOf(outcome.name());
    }

    boolean isFinal() {
        return !NEXT.containsKey(this);
    }

    boolean mayBecome(ExchangeState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }
}
