package jp.musubi.faults;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The asking office's own book: which message was acknowledged with which 管理番号. What is in it must come true. */
final class Ledger {

    private final Map<String, Entry> acknowledged = new ConcurrentHashMap<>();

    /** One acknowledged question. */
    record Entry(String messageId, String addresseeNumber, String managementNumber) {
    }

    /** Books an _S01; a second one for the same message must say the same. */
    void acknowledged(String messageId, String addresseeNumber, String managementNumber) {
        Entry entry = new Entry(messageId, addresseeNumber, managementNumber);
        Entry first = acknowledged.putIfAbsent(messageId, entry);
        if (first != null && !first.equals(entry)) {
            throw new AssertionError("the same message was acknowledged as " + first.managementNumber() + " and as " + managementNumber);
        }
    }

    Map<String, Entry> entries() {
        return Map.copyOf(acknowledged);
    }
}
