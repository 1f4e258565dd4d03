package jp.musubi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.musubi.standin.population.DemoSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** 住登外者宛名番号管理 beside its official API: 照会, 履歴, 変更, 名寄せ, 削除 and 排他制御 over the wire. */
@ExtendWith(RunningDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NonResidentsIT {

    private final RestCalls rest;
    private final NonResidentDesk desk;
    private final String run = "n" + Clock.systemUTC().millis() % 1_000_000_000;
    private int messages;

    NonResidentsIT(Demo demo) {
        this.rest = new RestCalls(demo);
        this.desk = new NonResidentDesk(demo, run, "外宛");
    }

    @Test
    void finds_changes_merges_and_releases_and_tells_the_history() throws IOException {
        String main = desk.numbered("１番");
        String number = desk.numbered("２番");
        Map<String, Object> moved = act(number, 1, "u0001");
        moved.put("items", desk.person("３番"));

        HttpResponse<String> changed = post("change", moved);

        assertThat(revision(changed)).isEqualTo(2);
        assertThat(post("change", moved).body()).isEqualTo(changed.body());
        assertThat(found(Map.of("name", desk.name(), "birthDate", NonResidentDesk.BORN, "address", "東京都千代田区２番", "partial", false))).contains(number).doesNotContain(main);
        assertThat(found(Map.of("kana", "ｿﾄｱﾃ", "partial", true))).contains(number, main);
        Map<String, Object> merging = act(number, 2, "u0001");
        merging.put("mergedInto", main);
        assertThat(revision(post("merge", merging))).isEqualTo(3);
        assertThat(revision(post("release", act(number, 3, "u0001")))).isEqualTo(4);
        assertThat(revision(post("delete", act(number, 4, "u0001")))).isEqualTo(5);
        JsonNode history = RestCalls.read(post("history", Map.of("addresseeNumber", number))).get("states");
        assertThat(history.findValuesAsText("kind")).containsExactly("NUMBERED", "CHANGED", "MERGED", "RELEASED", "DELETED");
        assertThat(history.at("/2/mergedInto").textValue()).isEqualTo(main);
    }

    @Test
    void lets_others_only_look_while_somebody_edits() throws IOException {
        String number = desk.numbered("４番");

        assertThat(post("claim", act(number, 1, "u0001")).statusCode()).isEqualTo(204);
        assertRefused(post("delete", act(number, 1, "u0002")), 409, "E0125");
        assertRefused(rest.post(DemoSystem.MUSUBI_TAX, "non-residents/claim", act(number, 1, "u0001")), 409, "E0125");
        assertThat(RestCalls.read(post("history", Map.of("addresseeNumber", number))).get("states")).hasSize(1);
        assertThat(post("leave", act(number, 1, "u0001")).statusCode()).isEqualTo(204);
        assertThat(revision(post("delete", act(number, 1, "u0002")))).isEqualTo(2);
    }

    @Test
    void codes_every_wrong_message_and_writes_nothing_of_it() throws IOException {
        String number = desk.numbered("５番");
        Map<String, Object> wrong = act(number, 1, "u0001");
        wrong.put("items", Map.of("shimei", "Sato", "seinengappi", "1971-02-30"));
        Map<String, Object> another = act(number, 1, "u0001");
        another.put("items", Map.of("shimei", "別人　花子", "uji_nihonjin", "別人", "na_nihonjin", "花子", "seinengappi", "1990-01-01"));
        Map<String, Object> undefined = act(number, 1, "u0001");
        undefined.put("items", Map.of("kojinbango", "000999999018"));
        Map<String, Object> toItself = act(number, 1, "u0001");
        toItself.put("mergedInto", number);
        Map<String, Object> nowhere = act(number, 1, "u0001");
        nowhere.put("mergedInto", "999999999999998");

        JsonNode faults = RestAgencySystem.read(post("change", wrong).body()).get("errors");
        assertThat(faults.findValuesAsText("code")).contains("E0002", "E0103");
        assertThat(faults.findValuesAsText("field")).contains("shimei", "seinengappi");
        assertRefused(post("change", another), 409, "E0144");
        assertRefused(post("change", undefined), 400, "E0106");
        assertRefused(post("merge", toItself), 409, "E0129");
        assertRefused(post("merge", nowhere), 404, "E0128");
        assertRefused(post("merge", act(number, 1, "u0001")), 400, "E0001");
        assertRefused(post("release", act(number, 1, "u0001")), 409, "E0132");
        assertRefused(post("delete", act(number, 7, "u0001")), 409, "E0133");
        assertRefused(post("delete", act(number, 0, "u0001")), 400, "EXC-0006");
        assertRefused(post("delete", act(number, 1, "１")), 400, "EXC-0004");
        assertRefused(post("delete", act("123", 1, "u0001")), 400, "E0003");
        assertRefused(post("delete", act("999999999999998", 1, "u0001")), 404, "E0122");
        assertRefused(post("history", Map.of("addresseeNumber", "999999999999998")), 404, "E0122");
        assertRefused(rest.post(DemoSystem.ENISHI_TAX, "non-residents/history", Map.of("addresseeNumber", number)), 404, "E0122");
        assertRefused(post("search", Map.of("sex", "1", "partial", true)), 400, "E0001");
        assertRefused(post("search", Map.of("birthDate", "1971/02/03", "partial", true)), 400, "EXC-0004");
        assertThat(RestCalls.read(post("history", Map.of("addresseeNumber", number))).get("states")).hasSize(1);
    }

    private Map<String, Object> act(String number, int revision, String operator) {
        messages++;
        return new LinkedHashMap<>(Map.of("messageId", run + "-" + messages, "addresseeNumber", number, "revision", revision, "operatorId", operator));
    }

    private HttpResponse<String> post(String operation, Map<String, Object> message) {
        return rest.post(DemoSystem.MUSUBI_CHILD, "non-residents/" + operation, message);
    }

    private List<String> found(Map<String, Object> query) throws IOException {
        return RestCalls.read(post("search", query)).get("states").findValuesAsText("addresseeNumber");
    }

    private static int revision(HttpResponse<String> answer) throws IOException {
        return RestCalls.read(answer).get("revision").intValue();
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(RestAgencySystem.read(answer.body()).get("code").textValue()).isEqualTo(code);
    }
}
