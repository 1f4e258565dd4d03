package jp.musubi.acceptance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** What a 業務システム does over the exchange, on either wire. A refusal is a {@link Refused}. */
interface AgencySystem {

    Duration ANSWER = Duration.ofSeconds(30);
    Set<String> ON_THE_WAY = Set.of("ACCEPTED", "WAITING_FOR_CODE", "SENT", "WAITING_AUTOMATIC");

    /** IF_SKI_10111; gives the 管理番号. */
    String ask(String messageId, Question question);

    /** IF_SKI_10712. */
    Progress progress(String managementNumber);

    /** IF_SKI_11112. */
    Collected collect(String managementNumber);

    /** IF_DBM_10111 of one 地方税関係情報; gives the outcome. */
    String update(String messageId, TaxReplica replica);

    /** IF_DBM_20113; gives the 受付番号. */
    String registerFile(String messageId, String xml);

    /** IF_DBM_20314. */
    FileResult fileResult(String receiptNumber);

    /** IF_TKM_40113 and IF_TKM_40124, all pages. */
    List<Map<String, String>> records(LocalDate from, LocalDate to);

    default String ask(Question question) {
        return ask(newMessageId(), question);
    }

    /** The state after everything that happens by itself has happened. */
    default Progress settled(String managementNumber) {
        AtomicReference<Progress> seen = new AtomicReference<>();
        DemoServer.await(ANSWER, "inquiry " + managementNumber + " settles", () -> {
            seen.set(progress(managementNumber));
            return !ON_THE_WAY.contains(seen.get().state());
        });
        return seen.get();
    }

    static String newMessageId() {
        return "it-" + UUID.randomUUID();
    }

    /** 状況. */
    record Progress(String state, String reasonCode, String reasonText, String reasonTextEn, Instant acceptedAt, Instant answeredAt) {
    }

    /** What came back. */
    record Collected(String state, String addresseeNumber, List<Map<String, String>> items) {

        /** Value of an item, or its reason for having none. */
        String item(String code) {
            return items.stream().filter(item -> item.get("code").equals(code)).findFirst().map(item -> item.get("value")).orElseThrow();
        }
    }

    /** Result of a replica file. */
    record FileResult(String state, int registered, int rejected) {
    }

    /** A coded refusal: SOAP fault or problem details. */
    @SuppressWarnings("serial")
    final class Refused extends RuntimeException {
        private final String code;
        private final String messageJa;
        private final String messageEn;

        Refused(String code, String messageJa, String messageEn) {
            super(code + " " + messageEn);
            this.code = code;
            this.messageJa = messageJa;
            this.messageEn = messageEn;
        }

        String code() {
            return code;
        }

        String messageJa() {
            return messageJa;
        }

        String messageEn() {
            return messageEn;
        }
    }
}
