package jp.musubi.standin.agencies;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.musubi.standin.population.DemoCorporations;
import jp.musubi.standin.population.DemoHouseholds;
import jp.musubi.standin.population.DemoSystem;
import jp.musubi.standin.population.Inquired;
import jp.musubi.standin.population.OtherNames;
import jp.musubi.standin.population.PartlyKnownBirth;
import jp.musubi.standin.population.Person;
import jp.musubi.standin.population.RegistryEntry;
import jp.musubi.standin.population.Sex;
import jp.musubi.standin.population.StaysAbroad;

/** JSON bodies of the exchange contract ({@code /exchange/openapi}). The same people always give the same message. */
final class ExchangeMessages {

    private static final String DESTINATION = "musubi";

    private ExchangeMessages() {
    }

    /** 付番依頼 (0320001). */
    static Map<String, Object> addressees(List<RegistryEntry> entries, String today) {
        return Map.of("rows", entries.stream().map(entry -> row(entry, today)).toList());
    }

    /** 法人の登録. */
    static Map<String, Object> corporations(List<DemoCorporations.Corporation> corporations) {
        return Map.of("rows", corporations.stream().map(ExchangeMessages::corporation).toList());
    }

    private static Map<String, Object> corporation(DemoCorporations.Corporation told) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("addresseeNumber", told.addresseeNumber());
        row.put("headNumber", told.headNumber());
        row.put("corporateNumber", told.corporateNumber());
        row.put("name", told.name());
        row.put("kana", told.kana());
        row.put("address", told.address());
        row.put("state", told.closed() ? "CLOSED" : "ACTIVE");
        row.put("changedOn", told.since().toString());
        row.put("changeGround", told.ground());
        row.values().removeIf(Objects::isNull);
        return row;
    }

    /** 世帯の登録. */
    static Map<String, Object> households(String messageId, List<DemoHouseholds.Composition> compositions) {
        return Map.of("messageId", messageId, "households", compositions.stream().map(ExchangeMessages::household).toList());
    }

    private static Map<String, Object> household(DemoHouseholds.Composition composition) {
        return Map.of("kind", composition.kind(), "householdNumber", composition.number(), "revision", composition.revision(),
                "from", composition.from().toString(), "members", composition.members().stream().map(ExchangeMessages::member).toList());
    }

    private static Map<String, Object> member(DemoHouseholds.Member member) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("addresseeNumber", member.addresseeNumber());
        row.put("role", member.role());
        if (member.relationship() != null) {
            row.put("relationship", member.relationship());
        }
        return row;
    }

    /** IF_DBM_20113. */
    static Map<String, Object> replicaFile(DemoSystem system, String messageId, int number, String xml) {
        Map<String, Object> body = source(system);
        body.put("fileName", "DBM_20113_%s_%s_0001_%03d.xml".formatted(Inquired.LOCAL_TAX, DESTINATION, number));
        body.put("attachment", Base64.getEncoder().encodeToString(xml.getBytes(StandardCharsets.UTF_8)));
        return message(system, messageId, "IF_DBM_20113_R01", body);
    }

    /** IF_DBM_20314. */
    static Map<String, Object> replicaFileResult(DemoSystem system, String messageId, String receiptNumber) {
        Map<String, Object> body = source(system);
        body.put("fileReceiptNumber", receiptNumber);
        return message(system, messageId, "IF_DBM_20314_R01", body);
    }

    /** IF_DBM_50111: 自動応答不可フラグ（団体内統合宛名番号）. */
    static Map<String, Object> noAutomaticAnswer(DemoSystem system, String messageId, String addresseeNumber) {
        Map<String, Object> body = source(system);
        body.put("addressNumber", addresseeNumber);
        body.put("automaticAnswerDisabledFlag", "1");
        return message(system, messageId, "IF_DBM_50111_R01", body);
    }

    private static Map<String, Object> message(DemoSystem system, String messageId, String type, Map<String, Object> body) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("msgId", messageId);
        header.put("msgTypeId", type);
        header.put("msgMode", "0");
        header.put("sourceSystemID", system.id());
        header.put("destinationSystemID", DESTINATION);
        return Map.of("header", header, "body", body);
    }

    private static Map<String, Object> source(DemoSystem system) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("requestSourceUnitCode", system.department());
        body.put("requestSourceUserID", "batch");
        return body;
    }

    private static Map<String, Object> row(RegistryEntry entry, String today) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("addresseeNumber", entry.addresseeNumber());
        entry.individualNumber().ifPresent(number -> row.put("individualNumber", number));
        entry.residentCode().ifPresent(code -> row.put("residentCode", code));
        row.put("name", entry.person().name());
        row.put("kana", entry.person().kana());
        row.putAll(birth(entry.person()));
        row.put("sex", entry.person().sex() == Sex.MALE ? "1" : "2");
        row.put("address", entry.address());
        row.put("state", entry.state().name());
        entry.state().ground().ifPresent(ground -> {
            row.put("changedOn", entry.since().toString());
            row.put("changeGround", ground);
        });
        row.putAll(otherNames(entry.person().otherNames()));
        Map<String, String> abroad = StaysAbroad.of(entry);
        if (!abroad.isEmpty()) {
            row.put("abroad", abroad);
        }
        if (entry.supportMeasureUntil() != null) {
            row.put("supportMeasureFrom", today);
            row.put("supportMeasureUntil", entry.supportMeasureUntil().toString());
        }
        return row;
    }

    private static Map<String, Object> birth(Person person) {
        PartlyKnownBirth known = person.partlyKnownBirth();
        return known == null ? Map.of("birthDate", person.birthDate().toString())
                : Map.of("birthDate", known.date(), "birthDateUnknown", "1", "birthDateNotation", known.notation());
    }

    private static Map<String, Object> otherNames(OtherNames names) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("formerSurname", names.formerSurname());
        told.put("formerSurnameKana", names.formerSurnameKana());
        told.put("alias", names.alias());
        told.put("aliasKana", names.aliasKana());
        told.put("latinName", names.latinName());
        told.values().removeIf(Objects::isNull);
        return told;
    }
}
