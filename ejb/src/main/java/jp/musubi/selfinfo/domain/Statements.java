package jp.musubi.selfinfo.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that was said about the resident's period.
 *
 * @param network the network's own records; empty when they could not be accepted
 * @param institutions what each institution that could be reached said
 * @param unreachable institutions that know the resident and could not be asked or believed
 */
record Statements(Optional<PartyStatement> network, Map<String, PartyStatement> institutions, Set<String> unreachable) {

    /** Each institution counts its own; the network's are among them, so the larger count is the truer one. */
    int withheld() {
        int told = institutions.values().stream().mapToInt(PartyStatement::withheld).sum();
        return Math.max(told, network.map(PartyStatement::withheld).orElse(0));
    }

    List<ReadItem> reads() {
        return institutions.entrySet().stream()
                .flatMap(told -> told.getValue().reads().stream().filter(read -> told.getKey().equals(read.institution())))
                .toList();
    }

    /** Whether an institution told the newest looks only. */
    boolean moreReads() {
        return institutions.values().stream().anyMatch(PartyStatement::moreReads);
    }

    boolean mayWithhold(String institution) {
        PartyStatement told = institutions.get(institution);
        return told != null && told.withheld() > 0;
    }
}
