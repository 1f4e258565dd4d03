package jp.musubi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.musubi.standin.population.DemoCase;
import jp.musubi.standin.population.DemoSystem;
import jp.musubi.standin.population.Inquired;
import jp.musubi.standin.population.Town;
import jp.musubi.ws.hostile.HostileCase;
import jp.musubi.ws.hostile.SpoiltMessages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Codes and numbers of the right form that mean nothing here: refused with a code, or an outcome that says so. */
@ExtendWith(RunningDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnknownCodesIT {

    private static final String ASK = "IF_SKI_10111_R01";
    private static final String UPDATE = "IF_DBM_10111_R01";
    private static final String WRONG_DIGIT = "000000000000018";
    private static final Pattern CODE = Pattern.compile("[<\"](?:\\w+:)?[Cc]ode[>\"]:?\"?((?:LNK|ADR|EXC)-\\d{4})");

    private final Demo demo;

    UnknownCodesIT(Demo demo) {
        this.demo = demo;
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                of("department", DemoSystem.MUSUBI_CHILD, ASK, "/Body/RequestSourceUnitCode", "9999", "LNK-0106"),
                of("task", DemoSystem.MUSUBI_CHILD, ASK, "/Body/TaskCode", "JM99999999999999", "LNK-0108"),
                of("provider that is the asker", DemoSystem.MUSUBI_CHILD, ASK, "/Body/ProviderInstitutionCode", Town.MUSUBI.institution(), "LNK-0102"),
                of("照会条件区分", DemoSystem.MUSUBI_CHILD, ASK, "/Body/InquiryConditionType", "9", "LNK-0112"),
                of("照会年度区分", DemoSystem.MUSUBI_CHILD, ASK, "/Body/InquiryYearType", "1", "LNK-0112"),
                of("period", DemoSystem.MUSUBI_CHILD, ASK, "/Body/InquiryStartDate", "2026-06-01", "LNK-0112"),
                of("end of a period", DemoSystem.MUSUBI_CHILD, ASK, "/Body/InquiryEndDate", "2026-06-01", "LNK-0112"),
                of("destination", DemoSystem.MUSUBI_CHILD, ASK, "/Header/DestinationSystemID", "elsewhere", "EXC-0026"),
                of("check digit", DemoSystem.MUSUBI_CHILD, ASK, "/Body/AddressNumber", WRONG_DIGIT, "ADR-0102"),
                of("another system's name", DemoSystem.MUSUBI_CHILD, ASK, "/Header/SourceSystemID", "musubi-tax", "LNK-0107"),
                of("inquiry", DemoSystem.MUSUBI_CHILD, "IF_SKI_10712_R01", "", "", "LNK-0201"),
                of("answer", DemoSystem.MUSUBI_CHILD, "IF_SKI_11112_R01", "", "", "LNK-0201"),
                of("export", DemoSystem.MUSUBI_CHILD, "IF_TKM_40124_R01", "", "", "LNK-0303"),
                of("file", DemoSystem.ENISHI_TAX, "IF_DBM_20314_R01", "", "", "LNK-0301"),
                of("file of a system that keeps nothing", DemoSystem.MUSUBI_CHILD, "IF_DBM_20113_R01", "", "", "LNK-0109"),
                of("副本 that the system does not keep", DemoSystem.MUSUBI_CHILD, UPDATE, "", "", "LNK-0109"),
                of("特定個人情報 to update", DemoSystem.ENISHI_TAX, UPDATE, "/Body/Record/SpecificPersonalInformationCode", "TM99999999999999", "LNK-0109"),
                of("特定個人情報 of a flag", DemoSystem.ENISHI_TAX, "IF_DBM_40111_R01", "/Body/SpecificPersonalInformationCode", "TM99999999999999", "LNK-0109"),
                of("person of a flag on one 特定個人情報", DemoSystem.ENISHI_TAX, "IF_DBM_40111_R01", "", "", "LNK-0204"),
                of("person of a flag", DemoSystem.ENISHI_TAX, "IF_DBM_50111_R01", "", "", "LNK-0204"),
                of("check digit of a flag on one 特定個人情報", DemoSystem.ENISHI_TAX, "IF_DBM_40111_R01", "/Body/AddressNumber", WRONG_DIGIT, "ADR-0102"),
                of("check digit of a flag", DemoSystem.ENISHI_TAX, "IF_DBM_50111_R01", "/Body/AddressNumber", WRONG_DIGIT, "ADR-0102"))
                .flatMap(row -> Stream.of(Wire.values()).map(wire -> Arguments.of(wire, row)));
    }

    /** A row that cannot be taken is an outcome. */
    static Stream<Arguments> rows() {
        return Stream.of(
                of("person", DemoSystem.ENISHI_TAX, UPDATE, "/Body/Record/AddressNumber", "000000000000019", "LNK-0401"),
                of("check digit", DemoSystem.ENISHI_TAX, UPDATE, "/Body/Record/AddressNumber", WRONG_DIGIT, "LNK-0402"),
                of("data set", DemoSystem.ENISHI_TAX, UPDATE, "/Body/Record/DataSetIdentificationItemCode", "9999", "LNK-0403"),
                of("version of the layout", DemoSystem.ENISHI_TAX, UPDATE, "/Body/Record/SPIMajorVersion", "9999", "LNK-0403"),
                of("end before the beginning", DemoSystem.ENISHI_TAX, UPDATE, "/Body/Record/PublishedEndDate", "2026-05-31", "LNK-0404"),
                of("record key longer than the layout has it", DemoSystem.ENISHI_TAX, UPDATE, "/Body/Record/DataSetRecordKey", "K".repeat(17), "LNK-0415"),
                of("item", DemoSystem.ENISHI_TAX, UPDATE, "/Body/Record/DuplicateCopyData/Item/Code", "ZZ9999", "LNK-0410"),
                of("version of the item", DemoSystem.ENISHI_TAX, UPDATE, "/Body/Record/DuplicateCopyData/Item/Version", "9999", "LNK-0414"),
                of("value", DemoSystem.ENISHI_TAX, UPDATE, "/Body/Record/DuplicateCopyData/Item/Value", "much", "LNK-0412"))
                .flatMap(row -> Stream.of(Wire.values()).map(wire -> Arguments.of(wire, row)));
    }

    @ParameterizedTest(name = "{1} over {0}")
    @MethodSource("refused")
    void an_unknown_one_is_refused(Wire wire, Unknown unknown) {
        HttpResponse<String> answer = send(wire, unknown);

        assertThat(code(answer)).as(answer.body()).isEqualTo(unknown.code());
        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(answer.body()).matches(Envelopes.JAPANESE);
    }

    @ParameterizedTest(name = "{1} over {0}")
    @MethodSource("rows")
    void a_row_with_an_unknown_one_is_rejected(Wire wire, Unknown unknown) {
        HttpResponse<String> answer = send(wire, unknown);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("REJECTED").matches(Envelopes.JAPANESE);
        assertThat(code(answer)).isEqualTo(unknown.code());
    }

    @ParameterizedTest
    @EnumSource(Wire.class)
    void what_the_law_does_not_know_is_refused_by_the_network_and_stays_a_state(Wire wire) {
        AgencySystem child = wire.of(demo, DemoSystem.MUSUBI_CHILD);
        Inquired known = DemoCase.INQUIRY_ANSWERED.inquired();
        Map<Inquired, String> reasons = Map.of(
                new Inquired(known.task(), known.procedure(), "9999999999999999", known.information()), "PROVIDER_UNKNOWN",
                new Inquired(known.task(), "JT99999999999999", known.provider(), known.information()), "NO_LEGAL_BASIS",
                new Inquired(known.task(), known.procedure(), known.provider(), "TM99999999999999"), "NO_LEGAL_BASIS");

        reasons.forEach((inquired, reason) -> {
            AgencySystem.Progress progress = child.settled(child.ask(new Question(person(Town.MUSUBI), inquired, false)));

            assertThat(progress.state()).isEqualTo("REFUSED_BY_NETWORK");
            assertThat(progress.reasonCode()).isEqualTo(reason);
        });
    }

    /** The system keeps something, so the file is taken; each row of what it does not keep stands in the list. */
    @Test
    void a_row_of_a_file_about_what_the_system_does_not_keep_is_rejected() {
        RestAgencySystem tax = (RestAgencySystem) demo.rest(DemoSystem.ENISHI_TAX);
        String file = new TaxReplica(person(Town.ENISHI), 1_000_000).file().replace("TM00000000000002", "TM00000000000001");
        String receipt = tax.registerFile(AgencySystem.newMessageId(), file);

        DemoServer.await(AgencySystem.ANSWER, "the file is loaded", () -> tax.fileResult(receipt).state().equals("LOADED"));

        JsonNode result = tax.fileResultText(receipt);
        assertThat(result.at("/rejectedRow/0/code").asText()).as(result.toString()).isEqualTo("LNK-0413");
        assertThat(result.at("/rejectedRow/0/message").asText()).matches(Envelopes.JAPANESE);
    }

    private HttpResponse<String> send(Wire wire, Unknown unknown) {
        Map<String, String> texts = new HashMap<>();
        texts.put("/Header/MsgId", AgencySystem.newMessageId());
        texts.put("/Header/SourceSystemID", unknown.system().id());
        texts.put("/Body/RequestSourceUnitCode", unknown.system().department());
        if (unknown.message().equals(UPDATE)) {
            texts.put("/Body/Record/AddressNumber", person(Town.ENISHI));
            texts.put("/Body/Record/ParentDataSetRecordKey", "");
        }
        if (unknown.message().equals(ASK)) {
            texts.put("/Body/InquiryStartDate", "");
            texts.put("/Body/InquiryEndDate", "");
        }
        if (!unknown.field().isEmpty()) {
            texts.put(unknown.field(), unknown.text());
        }
        HostileCase message = SpoiltMessages.with(unknown.message(), texts, wire == Wire.SOAP);
        return demo.client(unknown.system().id()).post(demo.server().exchange(message.path()), message.contentType(),
                HttpRequest.BodyPublishers.ofByteArray(message.body().get()));
    }

    /** Somebody whom both towns know and of whom a rejected row changes nothing. */
    private String person(Town town) {
        return demo.cases().numbersIn(town, DemoCase.INQUIRY_ANSWERED).get(0);
    }

    private static String code(HttpResponse<String> answer) {
        Matcher code = CODE.matcher(answer.body());
        return code.find() ? code.group(1) : answer.body();
    }

    private static Unknown of(String name, DemoSystem system, String message, String field, String text, String code) {
        return new Unknown(name, system, message, field, text, code);
    }

    /**
     * A message with something that nobody knows.
     *
     * @param field its path; empty where the sound message itself speaks of nothing that there is
     */
    record Unknown(String name, DemoSystem system, String message, String field, String text, String code) {
        @Override
        public String toString() {
            return message.replace("_R01", "") + ": " + name;
        }
    }
}
