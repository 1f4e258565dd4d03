package jp.musubi.selfinfo.domain;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Brings the three parties' records together by 管理番号. */
final class Stories {

    private Stories() {
    }

    /** Newest first; those that a side may keep back are left out. */
    static List<Story> of(Statements statements) {
        Map<String, RecordItem> requesters = new HashMap<>();
        Map<String, RecordItem> providers = new HashMap<>();
        Map<String, RecordItem> networks = new HashMap<>();
        Set<String> numbers = new LinkedHashSet<>();
        statements.institutions().forEach((party, told) -> told.records().stream().filter(item -> item.isToldBy(party))
                .forEach(item -> put(item.isOfRequester() ? requesters : providers, item, numbers)));
        statements.network().ifPresent(told -> told.records().forEach(item -> put(networks, item, numbers)));
        return numbers.stream()
                .map(number -> new Story(requesters.get(number), providers.get(number), networks.get(number), statements))
                .filter(story -> !story.isPerhapsWithheld())
                .sorted(Comparator.comparing(Story::requestedAt, Comparator.nullsFirst(Comparator.naturalOrder())).reversed())
                .toList();
    }

    private static void put(Map<String, RecordItem> side, RecordItem item, Set<String> numbers) {
        side.put(item.managementNumber(), item);
        numbers.add(item.managementNumber());
    }
}
