package jp.musubi.ws.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import jp.musubi.ws.hostile.HostileCase;
import jp.musubi.ws.hostile.HostileCases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The SOAP engine with this floor's feature, without a server. */
class HostileXmlTest {

    private static SoapFixture soap;

    @BeforeAll
    static void start() {
        soap = SoapFixture.start();
    }

    @AfterAll
    static void stop() {
        soap.stop();
    }

    static Stream<HostileCase> cases() {
        return HostileCases.soap().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void turns_a_hostile_message_away_with_its_code(HostileCase hostile) throws Exception {
        // when
        String answer = soap.send(hostile.body().get());

        // then
        assertThat(SoapFixture.faultCode(answer)).as(answer).isEqualTo(hostile.expectedCode());
        assertThat(answer).doesNotContain("Exception", "\tat ", "cvc-", "org.apache");
        assertThat(soap.calls()).isZero();
    }

    @Test
    void lets_a_sound_message_in() throws Exception {
        // when
        String answer = SoapFixture.start().send(HostileCases.soundXml().getBytes("UTF-8"));

        // then
        assertThat(answer).contains("IF_SKI_10111_S01").doesNotContain("Fault");
    }

    @ParameterizedTest
    @CsvSource({"TaskCode, m:TaskCode", "InquiryYearType, m:InquiryYearType", "MsgMode, c:MsgMode", "RequestSourceUnitCode, c:RequestSourceUnitCode"})
    void names_the_field_that_is_missing(String field, String element) throws Exception {
        // when
        String answer = soap.send(HostileCases.soundXml().replaceAll("<" + element + ">[^<]*</" + element + ">", "").getBytes("UTF-8"));

        // then
        assertThat(answer).containsPattern("<[^>]*Field>" + field + "<");
        assertThat(SoapFixture.faultCode(answer)).isEqualTo("EXC-0007");
    }

    @ParameterizedTest
    @CsvSource({"twice, TaskCode, ProcedureCode", "out of order, ProcedureCode, TaskCode"})
    void names_what_belongs_where_a_field_is_not_expected(String how, String field, String expected) throws Exception {
        // given
        HostileCase hostile = HostileCases.soap().stream().filter(one -> one.name().endsWith(how)).findFirst().orElseThrow();

        // when
        String answer = soap.send(hostile.body().get());

        // then
        assertThat(answer).containsPattern("<[^>]*Field>" + field + "<");
        assertThat(answer).containsPattern("<[^>]*MessageJa>[^<]*ここに入る項目：" + expected + "<").containsPattern("<[^>]*MessageEn>[^<]*Expected here: " + expected + "<");
    }

    @Test
    void names_every_wrong_field_in_both_languages() throws Exception {
        // when
        String answer = soap.send(HostileCases.soundXml().replace("000000000000019", "1").replace("JM01", "XX01").getBytes("UTF-8"));

        // then
        assertThat(answer).contains("AddressNumber", "TaskCode", "MessageJa", "MessageEn");
    }
}
