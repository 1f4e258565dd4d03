package jp.musubi.network.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The network's records of one person in a period.
 *
 * @param requestId message id of the portal's request, so that the portal knows what this answers
 * @param withheld exchanges kept back because a side judged them 不開示 (番号法 23条2項)
 */
record NetworkRecords(String requestId, List<NetworkRecordView> records, int withheld) {

    static NetworkRecords of(String requestId, List<NetworkRecord> steps) {
        Map<String, List<NetworkRecord>> exchanges = new LinkedHashMap<>();
        steps.forEach(step -> exchanges.computeIfAbsent(step.managementNumber(), number -> new ArrayList<>()).add(step));
        List<NetworkRecordView> shown = exchanges.values().stream()
                .filter(exchange -> exchange.stream().noneMatch(NetworkRecord::nonDisclosure))
                .map(NetworkRecordView::of).toList();
        return new NetworkRecords(requestId, shown, exchanges.size() - shown.size());
    }
}
