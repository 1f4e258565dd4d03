package jp.musubi.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import jp.musubi.acceptance.DemoServer;
import jp.musubi.standin.population.DemoCase;
import jp.musubi.standin.population.DemoSystem;
import jp.musubi.standin.population.Inquired;
import jp.musubi.standin.wire.JsonText;
import jp.musubi.standin.wire.MutualTlsClient;

/**
 * A 業務システム whose server may be gone at any moment: no answer is an {@link IOException}, also that of a listener whose
 * archive is not there yet; a coded refusal is a failure of the test.
 */
final class Agency {

    private static final Duration SETTLED = Duration.ofSeconds(60);
    private static final Set<String> ON_THE_WAY = Set.of("ACCEPTED", "WAITING_FOR_CODE", "SENT", "WAITING_AUTOMATIC");
    private static final int SERVER_ERROR = 500;

    private final DemoServer server;
    private final DemoSystem system;
    private final MutualTlsClient client;

    Agency(DemoServer server, DemoSystem system) {
        this.server = server;
        this.system = system;
        this.client = new MutualTlsClient(server.demo(), system.id(), "client", server.demo().resolve("ca.pem"));
    }

    static String newMessageId() {
        return "fault-" + UUID.randomUUID();
    }

    /** IF_SKI_10111 about the tax of one person; the 管理番号. */
    String ask(String messageId, String addresseeNumber) throws IOException {
        return ask(messageId, addresseeNumber, DemoCase.INQUIRY_ANSWERED.inquired());
    }

    String ask(String messageId, String addresseeNumber, Inquired inquired) throws IOException {
        Map<String, Object> body = body("addressNumber", addresseeNumber);
        body.put("inquirySideNonDisclosureCode", "0");
        body.put("taskCode", inquired.task());
        body.put("procedureCode", inquired.procedure());
        body.put("providerInstitutionCode", inquired.provider());
        body.put("specificPersonalInformationCode", inquired.information());
        body.put("inquiryConditionType", "0");
        body.put("inquiryYearType", "0");
        return text(send("IF_SKI_10111", messageId, body), "managementNumber");
    }

    /** IF_SKI_10712. */
    String state(String managementNumber) throws IOException {
        return text(send("IF_SKI_10712", newMessageId(), body("managementNumber", managementNumber)), "state");
    }

    /** IF_SKI_11112, as text. */
    String collect(String managementNumber) throws IOException {
        return JsonText.write(send("IF_SKI_11112", newMessageId(), body("managementNumber", managementNumber)));
    }

    /** The state after everything that happens by itself has happened. */
    String settled(String managementNumber) {
        AtomicReference<String> seen = new AtomicReference<>();
        DemoServer.await(SETTLED, "inquiry " + managementNumber + " settles", () -> {
            try {
                seen.set(state(managementNumber));
                return !ON_THE_WAY.contains(seen.get());
            } catch (IOException e) {
                return false;
            }
        });
        return seen.get();
    }

    /** IF_DBM_20113; the 受付番号. */
    String registerFile(String messageId, String xml) throws IOException {
        Map<String, Object> body = body("fileName", "DBM_20113_TM00000000000002_musubi_0001_902.xml");
        body.put("attachment", Base64.getEncoder().encodeToString(xml.getBytes(StandardCharsets.UTF_8)));
        return text(send("IF_DBM_20113", messageId, body), "fileReceiptNumber");
    }

    /** IF_DBM_20314. */
    Map<String, Object> fileResult(String receiptNumber) throws IOException {
        return send("IF_DBM_20314", newMessageId(), body("fileReceiptNumber", receiptNumber));
    }

    /** IF_TKM_40113 and IF_TKM_40124, all pages: every exported record. */
    @SuppressWarnings("unchecked")
    List<Map<String, Object>> records(LocalDate from, LocalDate to) throws IOException {
        Map<String, Object> period = body("fromDate", from.toString());
        period.put("toDate", to.toString());
        Map<String, Object> page = body("requestReceiptNumber", text(send("IF_TKM_40113", newMessageId(), period), "requestReceiptNumber"));
        List<Map<String, Object>> found = new ArrayList<>();
        Map<String, Object> answer;
        do {
            answer = send("IF_TKM_40124", newMessageId(), page);
            found.addAll((List<Map<String, Object>>) answer.getOrDefault("record", List.of()));
            page.put("after", answer.get("next"));
        } while (answer.get("next") != null);
        return found;
    }

    /** 宛名の登録 of one person. */
    void register(Map<String, Object> row) throws IOException {
        assertThat((List<?>) post("addressees", Map.of("rows", List.of(row))).getOrDefault("rejected", List.of())).as("rejected").isEmpty();
    }

    private Map<String, Object> body(String field, Object value) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("requestSourceUnitCode", system.department());
        body.put("requestSourceUserID", "fault-user");
        body.put(field, value);
        return body;
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> send(String operation, String messageId, Map<String, Object> body) throws IOException {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("msgId", messageId);
        header.put("msgTypeId", operation + "_R01");
        header.put("msgMode", "0");
        header.put("sourceSystemID", system.id());
        header.put("destinationSystemID", "musubi");
        return (Map<String, Object>) post(operation, Map.of("header", header, "body", body)).get("body");
    }

    private Map<String, Object> post(String operation, Map<String, Object> message) throws IOException {
        URI address = server.exchange("/exchange/rest/v1/" + operation);
        MutualTlsClient.Answer answer = client.post(address, "application/json", JsonText.write(message));
        if (answer.status() >= SERVER_ERROR || !answer.body().startsWith("{")) {
            throw new IOException(operation + ": HTTP " + answer.status());
        }
        if (!answer.ok()) {
            throw new AssertionError(operation + ": HTTP " + answer.status() + " " + answer.body());
        }
        return JsonText.read(answer.body());
    }

    private static String text(Map<String, Object> body, String field) {
        return String.valueOf(body.get(field));
    }
}
