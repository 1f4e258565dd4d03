package jp.musubi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import jp.musubi.standin.population.DemoSystem;
import jp.musubi.standin.population.RegistryEntry;
import jp.musubi.standin.population.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** 住登外者宛名番号付番API 2.0 over the wire, with tokens as a business system gets them. */
@ExtendWith(RunningDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NonResidentNumbersIT {

    private static final String UNAUTHORIZED = "{\"title\":\"住登外者宛名番号付番\",\"detail\":\"アクセストークンが無効です。\","
            + "\"_links\":{\"self\":{\"href\":\"/app_submit/v10/jutogaishaatenabangofuban\"}}}";

    private final Demo demo;
    private final OfficialApi child;
    private final String token;
    private final String operator = "u" + Clock.systemUTC().millis() % 1_000_000_000;

    NonResidentNumbersIT(Demo demo) {
        this.demo = demo;
        this.child = OfficialApi.of(demo, DemoSystem.MUSUBI_CHILD);
        this.token = child.token(OfficialApi.CREATE);
    }

    @Test
    void gives_a_token_by_either_method_and_takes_an_assertion_once() {
        String assertion = child.assertion();

        JsonNode signed = OfficialApi.read(child.askTokenSigned(OfficialApi.CREATE, assertion));
        HttpResponse<String> again = child.askTokenSigned(OfficialApi.CREATE, assertion);

        assertThat(signed.get("token_type").textValue()).isEqualTo("Bearer");
        assertThat(signed.get("expires_in").intValue()).isBetween(1, 600);
        assertThat(signed.get("scope").textValue()).isEqualTo(OfficialApi.CREATE);
        assertThat(signed.has("refresh_token")).isFalse();
        assertThat(again.statusCode()).isEqualTo(401);
        assertThat(again.body()).contains("\"error\":\"invalid_client\"", "IDN-0307");
        assertThat(child.askToken(OfficialApi.CREATE).statusCode()).isEqualTo(401);
        assertThat(child.askToken("031:app_submit/v10/other:Create", "Authorization", child.basic()).body()).contains("invalid_scope");
    }

    @Test
    void introspects_a_token_and_refuses_it_after_its_revocation() {
        String mine = child.token(OfficialApi.CREATE);

        assertThat(OfficialApi.read(child.about(mine, "introspect")).get("active").booleanValue()).isTrue();
        assertThat(child.about(mine, "revoke").statusCode()).isEqualTo(200);

        assertThat(OfficialApi.read(child.about(mine, "introspect")).get("active").booleanValue()).isFalse();
        assertUnauthorized(child.number(mine, ichiro("0")), "IDN-0325");
    }

    @Test
    void numbers_a_person_and_answers_the_repeat_alike() {
        Map<String, Object> items = ichiro("1");
        HttpResponse<String> answer = child.number(token, items);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).isEqualToIgnoringCase("application/json;charset=UTF-8");
        JsonNode result = OfficialApi.read(answer).get("result").get(0);
        assertThat(result.get("atenabango").textValue()).matches("[0-9]{15}");
        assertThat(result.get("rirekibango").isInt()).isTrue();
        assertThat(result.get("sosashaid").textValue()).isEqualTo(operator);
        assertThat(OfficialApi.read(answer).at("/metadata/detail").textValue()).isEqualTo("登録が完了しました。");
        assertThat(OfficialApi.read(answer).at("/_links/self/href").textValue()).isEqualTo(OfficialApi.NUMBERING);
        assertThat(child.number(token, items).body()).isEqualTo(answer.body());
    }

    @Test
    void goes_through_the_three_handlings_and_a_merge() {
        String main = number(child.number(token, ichiro("2")));
        String other = number(child.number(token, ichiro("3")));

        Map<String, Object> chosen = bare("2");
        chosen.put("atenabango", main);
        assertThat(number(OfficialApi.of(demo, DemoSystem.MUSUBI_TAX).number(
                OfficialApi.of(demo, DemoSystem.MUSUBI_TAX).token(OfficialApi.CREATE), chosen))).isEqualTo(main);
        Map<String, Object> merging = bare("1");
        merging.putAll(Map.of("atenabango", other, "nayosemotofuragu", "1", "nayosesakiatenabango", main));
        assertThat(OfficialApi.read(child.number(token, merging)).at("/result/0/rirekibango").intValue()).isEqualTo(2);

        RegistryEntry resident = demo.population().registry(Town.MUSUBI).get(0);
        Map<String, Object> ofAResident = bare("1");
        ofAResident.put("atenabango", resident.addresseeNumber());
        assertThat(codes(child.number(token, ofAResident))).containsExactly("E0123");
    }

    @Test
    void tells_every_fault_of_a_message() {
        Map<String, Object> items = ichiro("4");
        items.remove("sosashaid");
        items.put("shikuchosonkodo", "99201");
        items.put("shimei", "Sato");
        items.put("shorikubun", "1");

        HttpResponse<String> answer = child.number(token, items);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(OfficialApi.read(answer).get("detail").textValue()).isEqualTo("エラーが発生しました。");
        assertThat(codes(answer)).containsExactly("E0003", "E0002", "E0001", "E0001");
        assertThat(answer.body()).contains("宛名番号が設定されていません。", "市区町村コードは6桁で設定してください。").doesNotContain("Sato");
    }

    @Test
    void says_which_items_disagree_with_who_holds_the_number() {
        String individual = MadeNumbers.individualNumber();
        Map<String, Object> holder = ichiro("6");
        holder.put("kojinbango", individual);
        Map<String, Object> other = ichiro("6");
        other.putAll(Map.of("kojinbango", individual, "shimei", "仮名　花子", "na_nihonjin", "花子", "seibetsu", "2"));
        assertThat(child.number(token, holder).statusCode()).isEqualTo(200);

        HttpResponse<String> refused = child.number(token, other);

        assertThat(codes(refused)).containsExactly("E0143");
        assertThat(refused.body()).contains("氏名（名だけ）", "性別").doesNotContain("生年月日", "一郎", individual);
        assertThat(codes(child.number(token, other))).as("noted for clerks before, and refused alike").containsExactly("E0143");
    }

    @Test
    void codes_what_is_no_message_at_all() {
        String bearer = "Bearer " + token;

        assertThat(codes(child.send(OfficialApi.NUMBERING, "application/json", "{\"shorikubun\":", "Authorization", bearer))).containsExactly("E0111");
        assertThat(codes(child.send(OfficialApi.NUMBERING, "text/plain", "{}", "Authorization", bearer))).containsExactly("E0113");
        assertThat(codes(child.send(OfficialApi.NUMBERING + "?shorikubun=0", "application/json", "{}", "Authorization", bearer))).containsExactly("E0115");
        assertThat(codes(child.send(OfficialApi.NUMBERING, "application/json", " ".repeat(1_100_000), "Authorization", bearer))).containsExactly("E0112");
    }

    @Test
    void gives_the_fixed_401_to_everyone_whose_token_does_not_fit() {
        OfficialApi enishi = OfficialApi.of(demo, DemoSystem.ENISHI_TAX);

        assertUnauthorized(child.send(OfficialApi.NUMBERING, "application/json", "{}"), null);
        assertUnauthorized(child.get(), null);
        assertUnauthorized(child.send(OfficialApi.NUMBERING, "application/json", "{}", "Authorization", "Basic x"), "IDN-0322");
        assertUnauthorized(child.number("unknown", ichiro("5")), "IDN-0323");
        assertThat(child.askToken(OfficialApi.READ, "Authorization", child.basic()).body()).as("of an API that is not there").contains("invalid_scope", "IDN-0310");
        assertUnauthorized(child.number(enishi.token(OfficialApi.CREATE), ichiro("5")), "IDN-0326");
        assertUnauthorized(child.over(demo.client(DemoSystem.RETIRED.id())).number(token, ichiro("5")), "IDN-0102");
        assertThat(child.over(demo.client(DemoSystem.ENISHI_TAX.id())).askToken(OfficialApi.CREATE, "Authorization", child.basic()).body())
                .contains("invalid_client", "IDN-0309");
        OfficialApi overTax = child.over(demo.client(DemoSystem.MUSUBI_TAX.id()));
        assertUnauthorized(overTax.number(token, ichiro("5")), "IDN-0328");
        assertThat(overTax.askToken(OfficialApi.CREATE, "Authorization", child.basic()).body()).contains("invalid_client", "IDN-0314");
    }

    private static void assertUnauthorized(HttpResponse<String> answer, String cause) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo(UNAUTHORIZED);
        String challenge = answer.headers().firstValue("WWW-Authenticate").orElseThrow();
        assertThat(challenge).startsWith("Bearer realm=\"musubi\"");
        if (cause != null) {
            assertThat(challenge).contains("error_description=\"" + cause + " ");
        }
    }

    private static String number(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return OfficialApi.read(answer).at("/result/0/atenabango").textValue();
    }

    private static List<String> codes(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        return StreamSupport.stream(OfficialApi.read(answer).get("errors").spliterator(), false).map(error -> error.get("code").textValue()).toList();
    }

    private Map<String, Object> bare(String handling) {
        return new LinkedHashMap<>(Map.of("shorikubun", handling, "shikuchosonkodo", "992011", "nayosemotofuragu", "0",
                "tagyomusanshofukafuragu", "0", "sosashaid", operator, "sosanengappi", "2021-11-01", "sosajikoku", "09:00:00"));
    }

    /** People of the same name in houses of their own. */
    private Map<String, Object> ichiro(String house) {
        Map<String, Object> items = bare("0");
        items.putAll(Map.of("shimei", "仮名　一郎", "uji_nihonjin", "仮名", "na_nihonjin", "一郎", "seibetsu", "1", "seinengappi", "1964-07-01"));
        items.putAll(Map.of("jusho_todofuken", "東京都", "jusho_shikugunchosonmei", "千代田区", "jusho_banchigohyoki", wide(house) + "番", "gyomuid", "011"));
        return items;
    }

    private static String wide(String digits) {
        return digits.chars().mapToObj(digit -> String.valueOf((char) (digit - '0' + '０'))).reduce("", String::concat);
    }
}
