package jp.musubi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.musubi.standin.population.DemoSystem;
import jp.musubi.standin.population.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** 団体内統合宛名 over the wire: numbers translated both ways, a 個人番号 changed, its history looked at. */
@ExtendWith(RunningDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AddresseeNumbersIT {

    private static final String NEWCOMER = "900000000000014";
    private static final String FIRST_NUMBER = "000999999018";
    private static final String SECOND_NUMBER = "000999999026";
    private static final String LINKED_NUMBER = "000999999212";
    /** 個人番号 of nobody in the demo, for whoever searches for what was left behind. */
    static final List<String> INDIVIDUAL_NUMBERS = List.of(FIRST_NUMBER, SECOND_NUMBER, LINKED_NUMBER);
    private static final String WRONG = "000000000000018";
    private static final String NAME = "𠮷﨑　葛\uDB40\uDD00\uFA19\uD87E\uDC1A";

    private final Demo demo;
    private final RestCalls rest;

    AddresseeNumbersIT(Demo demo) {
        this.demo = demo;
        this.rest = new RestCalls(demo);
    }

    @Test
    void translates_a_list_both_ways_and_lists_what_cannot_be_translated() throws IOException {
        String own = demo.population().registry(Town.MUSUBI).get(0).addresseeNumber();
        String elsewhere = demo.population().registry(Town.ENISHI).stream().map(entry -> entry.addresseeNumber())
                .filter(number -> demo.population().registry(Town.MUSUBI).stream().noneMatch(entry -> entry.addresseeNumber().equals(number)))
                .findFirst().orElseThrow();

        JsonNode there = RestCalls.read(rest.post(DemoSystem.MUSUBI_TAX, "number-translations",
                Map.of("direction", "TO_INTEGRATED", "numbers", List.of(own, WRONG, elsewhere))));
        String integrated = there.at("/translated/0/translated").textValue();
        JsonNode back = RestCalls.read(rest.post(DemoSystem.MUSUBI_CHILD, "number-translations",
                Map.of("direction", "TO_ADDRESSEE", "numbers", List.of(integrated))));

        assertThat(there.get("translated")).hasSize(1);
        assertThat(there.get("rejected").findValuesAsText("code")).containsExactly("ADR-0102", "ADR-0208");
        assertThat(there.get("rejected").findValuesAsText("row")).containsExactly("2", "3");
        assertThat(back.at("/translated/0/translated").textValue()).isEqualTo(own);
    }

    @Test
    void translates_a_column_of_a_file() throws IOException {
        String own = demo.population().registry(Town.MUSUBI).get(1).addresseeNumber();

        JsonNode answer = RestCalls.read(rest.post(DemoSystem.MUSUBI_TAX, "number-translations/file", Map.of("direction", "TO_INTEGRATED", "column", 2,
                "file", "1010," + own + ",\"" + NAME + "\"\r\n1010," + WRONG + ",x\r\n")));

        assertThat(answer.get("translated").intValue()).isEqualTo(1);
        assertThat(answer.get("file").textValue()).matches("1010,[0-9]{15}," + NAME + "\r\n").doesNotContain(own);
        assertThat(answer.get("rejected").findValuesAsText("code")).containsExactly("ADR-0102");
    }

    @Test
    void changes_a_number_once_and_says_when_and_why() throws IOException {
        assertThat(rest.post(DemoSystem.MUSUBI_REGISTRY, "addressees", Map.of("rows", List.of(row(NEWCOMER, FIRST_NUMBER)))).statusCode()).isEqualTo(200);
        Map<String, String> change = Map.of("messageId", "acceptance-change-1", "addresseeNumber", NEWCOMER, "formerNumber", FIRST_NUMBER,
                "newNumber", SECOND_NUMBER, "changedOn", LocalDate.now(ZoneId.of("Asia/Tokyo")).toString(), "ground", "ON_REQUEST");

        HttpResponse<String> first = rest.post(DemoSystem.MUSUBI_REGISTRY, "individual-number-changes", change);
        HttpResponse<String> again = rest.post(DemoSystem.MUSUBI_REGISTRY, "individual-number-changes", change);
        Map<String, String> late = new LinkedHashMap<>(change);
        late.put("messageId", "acceptance-change-2");
        HttpResponse<String> stale = rest.post(DemoSystem.MUSUBI_REGISTRY, "individual-number-changes", late);
        HttpResponse<String> another = rest.post(DemoSystem.MUSUBI_TAX, "individual-number-changes", late);
        HttpResponse<String> history = rest.post(DemoSystem.MUSUBI_TAX, "individual-number-history", Map.of("addresseeNumber", NEWCOMER));

        assertThat(RestCalls.read(first).get("generation").intValue()).isEqualTo(2);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("ADR-0211").doesNotContain(FIRST_NUMBER, SECOND_NUMBER);
        assertThat(another.statusCode()).isEqualTo(403);
        assertThat(another.body()).contains("ADR-0270", "001").doesNotContain(FIRST_NUMBER, SECOND_NUMBER, NEWCOMER);
        assertThat(RestCalls.read(history).get("periods")).hasSize(2);
        assertThat(RestCalls.read(history).at("/periods/1/ground").textValue()).isEqualTo("ON_REQUEST");
        assertThat(history.body()).doesNotContain(FIRST_NUMBER, SECOND_NUMBER);
        assertThat(rest.post(DemoSystem.MUSUBI_TAX, "individual-number-history", Map.of("addresseeNumber", "900000000000081")).statusCode()).isEqualTo(404);
    }

    @Test
    void links_a_person_to_each_system_and_translates_back_for_it() throws IOException {
        Map<String, String> inRegistry = row("900000000000030", LINKED_NUMBER);
        inRegistry.put("businessId", "001");
        Map<String, String> inTax = row("900000000000049", LINKED_NUMBER);
        inTax.put("businessId", "010");
        rest.post(DemoSystem.MUSUBI_REGISTRY, "addressees", Map.of("rows", List.of(inRegistry)));
        rest.post(DemoSystem.MUSUBI_TAX, "addressees", Map.of("rows", List.of(inTax)));

        JsonNode links = RestCalls.read(rest.post(DemoSystem.MUSUBI_TAX, "addressee-links", Map.of("addresseeNumber", "900000000000049"))).get("links");
        JsonNode integrated = RestCalls.read(rest.post(DemoSystem.MUSUBI_TAX, "number-translations",
                Map.of("direction", "TO_INTEGRATED", "numbers", List.of("900000000000049"))));
        JsonNode back = RestCalls.read(rest.post(DemoSystem.MUSUBI_TAX, "number-translations", Map.of("direction", "TO_ADDRESSEE", "businessId", "010",
                "numbers", List.of(integrated.at("/translated/0/translated").textValue()))));

        assertThat(links.findValuesAsText("businessId")).containsExactly("001", "010");
        assertThat(links.findValuesAsText("integrated")).containsExactly("true", "false");
        assertThat(back.at("/translated/0/translated").textValue()).isEqualTo("900000000000049");
        assertThat(RestCalls.read(rest.post(DemoSystem.MUSUBI_TAX, "addressees/search", Map.of("addresseeNumber", "900000000000049",
                "taskCode", "JM01000000081000"))).get("addresseeNumber").textValue()).isEqualTo("900000000000030");
    }

    @Test
    void lets_no_system_pose_as_another() throws IOException {
        Map<String, String> posing = row("900000000000111", null);
        posing.remove("individualNumber");
        posing.put("businessId", "001");
        Map<String, String> coded = row("900000000000138", null);
        coded.remove("individualNumber");
        coded.put("residentCode", "00000000000");

        JsonNode refused = RestCalls.read(rest.post(DemoSystem.MUSUBI_TAX, "addressees", Map.of("rows", List.of(posing, coded))));
        HttpResponse<String> ofAnother = rest.post(DemoSystem.MUSUBI_TAX, "number-translations", Map.of("direction", "TO_ADDRESSEE", "businessId", "001",
                "numbers", List.of(NEWCOMER)));

        assertThat(refused.get("rejected").findValuesAsText("code")).containsExactly("ADR-0261", "ADR-0262");
        assertThat(ofAnother.statusCode()).isEqualTo(403);
        assertThat(ofAnother.body()).contains("ADR-0261").doesNotContain(NEWCOMER);
        assertThat(rest.post(DemoSystem.MUSUBI_TAX, "addressees/search", Map.of("addresseeNumber", "900000000000111", "taskCode", "JM01000000081000")).body())
                .contains("ADR-0208");
        assertThat(rest.post(DemoSystem.MUSUBI_TAX, "addressees/search", Map.of("addresseeNumber", NEWCOMER, "taskCode", "child")).body())
                .contains("EXC-0004");
    }

    @Test
    void refuses_what_is_no_message_of_the_contract() {
        assertThat(rest.post(DemoSystem.MUSUBI_TAX, "number-translations", Map.of("direction", "SIDEWAYS", "numbers", List.of(NEWCOMER))).body())
                .contains("EXC-0004").doesNotContain(NEWCOMER);
        assertThat(rest.post(DemoSystem.MUSUBI_TAX, "number-translations", Map.of("direction", "TO_INTEGRATED", "numbers", List.of())).statusCode())
                .isEqualTo(400);
        assertThat(rest.post(DemoSystem.RETIRED, "number-translations", Map.of("direction", "TO_INTEGRATED", "numbers", List.of(NEWCOMER))).statusCode())
                .isEqualTo(403);
    }

    private static Map<String, String> row(String addresseeNumber, String individualNumber) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("addresseeNumber", addresseeNumber);
        row.put("individualNumber", individualNumber);
        row.put("name", NAME);
        row.put("kana", "ヨシザキ　カツラ");
        row.put("birthDate", "1985-05-05");
        row.put("sex", "0");
        row.put("address", "結市本町九丁目9番9号");
        row.put("state", "RESIDENT");
        return row;
    }
}
