package jp.musubi.acceptance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.musubi.standin.population.DemoSystem;

/** The contract as JSON. */
final class RestAgencySystem implements AgencySystem {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int OK = 200;

    private final DemoServer server;
    private final SystemClient client;
    private final DemoSystem system;

    RestAgencySystem(DemoServer server, SystemClient client, DemoSystem system) {
        this.server = server;
        this.client = client;
        this.system = system;
    }

    @Override
    public String ask(String messageId, Question question) {
        return send("IF_SKI_10111", messageId, body(question)).get("managementNumber").textValue();
    }

    /** The message as bytes, for those who send it twice or spoil it. */
    String text(String messageId, Question question) {
        return write(message("IF_SKI_10111", messageId, body(question)));
    }

    @Override
    public Progress progress(String managementNumber) {
        JsonNode body = send("IF_SKI_10712", AgencySystem.newMessageId(), body("managementNumber", managementNumber));
        return new Progress(text(body, "state"), text(body, "reasonCode"), text(body, "reasonText"), text(body, "reasonTextEn"), time(body, "acceptedDateTime"), time(body, "answeredDateTime"));
    }

    @Override
    public Collected collect(String managementNumber) {
        JsonNode body = send("IF_SKI_11112", AgencySystem.newMessageId(), body("managementNumber", managementNumber));
        List<Map<String, String>> items = new ArrayList<>();
        body.path("record").forEach(dataSet -> dataSet.path("item").forEach(item -> items.add(Map.of("code", text(item, "code"), "name", text(item, "name"),
                "value", item.has("value") ? text(item, "value") : text(item, "reasonOfNull")))));
        return new Collected(text(body, "state"), text(body, "addressNumber"), items);
    }

    @Override
    public String update(String messageId, TaxReplica replica) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("recordIdentificationNumber", 1);
        entry.put("addressNumber", replica.addresseeNumber());
        entry.put("specificPersonalInformationCode", TaxReplica.INFORMATION);
        entry.put("dataSetIdentificationItemCode", TaxReplica.DATA_SET);
        entry.put("dataSetRecordKey", TaxReplica.KEY);
        entry.put("spiMajorVersion", TaxReplica.LAYOUT);
        entry.put("publicationDate", TaxReplica.PUBLISHED);
        entry.put("segmentOfRegistrationDelete", "1");
        entry.put("duplicateCopyData", Map.of("item", replica.items().entrySet().stream()
                .map(item -> Map.of("code", item.getKey(), "version", "0001", "value", item.getValue())).toList()));
        return text(send("IF_DBM_10111", messageId, body("record", entry)), "outcome");
    }

    @Override
    public String registerFile(String messageId, String xml) {
        Map<String, Object> body = body("fileName", "DBM_20113_TM00000000000002_musubi_0001_901.xml");
        body.put("attachment", Base64.getEncoder().encodeToString(xml.getBytes(StandardCharsets.UTF_8)));
        return text(send("IF_DBM_20113", messageId, body), "fileReceiptNumber");
    }

    /** The whole result, rejected rows included. */
    JsonNode fileResultText(String receiptNumber) {
        return send("IF_DBM_20314", AgencySystem.newMessageId(), body("fileReceiptNumber", receiptNumber));
    }

    @Override
    public FileResult fileResult(String receiptNumber) {
        JsonNode body = fileResultText(receiptNumber);
        return new FileResult(text(body, "state"), body.get("registeredCount").intValue(), body.get("rejectedCount").intValue());
    }

    @Override
    public List<Map<String, String>> records(LocalDate from, LocalDate to) {
        Map<String, Object> period = body("fromDate", from.toString());
        period.put("toDate", to.toString());
        Map<String, Object> page = body("requestReceiptNumber", text(send("IF_TKM_40113", AgencySystem.newMessageId(), period), "requestReceiptNumber"));
        List<Map<String, String>> found = new ArrayList<>();
        JsonNode body;
        do {
            body = send("IF_TKM_40124", AgencySystem.newMessageId(), page);
            body.path("record").forEach(entry -> found.add(texts(entry)));
            page.put("after", text(body, "next"));
        } while (body.has("next"));
        return found;
    }

    private Map<String, Object> body(Question question) {
        Map<String, Object> body = body("addressNumber", question.addresseeNumber());
        body.put("inquirySideNonDisclosureCode", question.nonDisclosureCode());
        body.put("taskCode", question.inquired().task());
        body.put("procedureCode", question.inquired().procedure());
        body.put("providerInstitutionCode", question.inquired().provider());
        body.put("specificPersonalInformationCode", question.inquired().information());
        body.put("inquiryConditionType", "0");
        body.put("inquiryYearType", "0");
        return body;
    }

    private Map<String, Object> body(String field, Object value) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("requestSourceUnitCode", system.department());
        body.put("requestSourceUserID", "it-user");
        body.put(field, value);
        return body;
    }

    private Map<String, Object> message(String operation, String messageId, Map<String, Object> body) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("msgId", messageId);
        header.put("msgTypeId", operation + "_R01");
        header.put("msgMode", "0");
        header.put("sourceSystemID", system.id());
        header.put("destinationSystemID", "musubi");
        return Map.of("header", header, "body", body);
    }

    private JsonNode send(String operation, String messageId, Map<String, Object> body) {
        HttpResponse<String> answer = client.post(server.exchange("/exchange/rest/v1/" + operation), "application/json",
                write(message(operation, messageId, body)));
        JsonNode json = read(answer.body());
        if (answer.statusCode() != OK) {
            throw new Refused(text(json, "code"), text(json, "detail"), text(json, "detailEn"));
        }
        return json.get("body");
    }

    static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }

    static String write(Map<String, Object> message) {
        try {
            return JSON.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, String> texts(JsonNode entry) {
        Map<String, String> texts = new LinkedHashMap<>();
        entry.fields().forEachRemaining(field -> texts.put(field.getKey(), field.getValue().asText()));
        return texts;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText("");
    }

    private static Instant time(JsonNode node, String field) {
        return node.hasNonNull(field) ? Instant.parse(node.get(field).textValue()) : null;
    }
}
