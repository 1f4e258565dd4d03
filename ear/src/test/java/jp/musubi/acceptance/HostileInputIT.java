package jp.musubi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.musubi.standin.population.DemoCase;
import jp.musubi.standin.population.DemoSystem;
import jp.musubi.standin.population.Town;
import jp.musubi.ws.hostile.HostileCase;
import jp.musubi.ws.hostile.HostileCases;
import jp.musubi.ws.hostile.SpoiltMessages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What must be turned away at the exchange: a code, Japanese, and nothing else happened. */
@ExtendWith(RunningDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileInputIT {

    private static final Pattern FAULT_CODE = Pattern.compile("<(?:\\w+:)?Code>([^<]+)</");
    private static final Pattern FAULT_TEXT = Pattern.compile("<(?:\\w+:)?MessageJa>([^<]+)</");
    /** Bytes; less than one of the large bodies. */
    private static final long GROWTH = 25_000_000;

    private final Demo demo;
    private int recordsBefore;
    private long heapBefore;

    HostileInputIT(Demo demo) {
        this.demo = demo;
    }

    static Stream<HostileCase> hostileCases() {
        return Stream.concat(HostileCases.all(), SpoiltMessages.all());
    }

    @BeforeAll
    void count() {
        recordsBefore = records();
        heapBefore = LiveHeap.of(demo.server());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostileCases")
    void is_refused_with_a_code(HostileCase hostile) {
        HttpResponse<String> answer = send(hostile);

        assertThat(answer.body()).doesNotContain("Exception", "\tat ", ".java:", "jboss", "undertow", "org.apache", "/etc/", "SQL");
        assertThat(answer.statusCode()).isEqualTo(hostile.expectedStatus());
        assertThat(code(answer)).isEqualTo(hostile.expectedCode());
        assertThat(text(answer)).matches(Envelopes.JAPANESE);
    }

    /** Sent in pieces, so that its length is not known before; what stands at its beginning is wrong, too. */
    @ParameterizedTest
    @CsvSource({HostileCases.JSON_PATH + ", application/json, 413", HostileCases.SOAP_PATH + ", text/xml; charset=UTF-8, 500"})
    void what_is_too_large_is_refused_for_that(String path, String contentType, int status) {
        byte[] body = ("{\"evil\":1}" + " ".repeat(1_050_000)).getBytes(StandardCharsets.UTF_8);

        HttpResponse<String> answer = demo.client(DemoSystem.MUSUBI_CHILD.id()).send("POST", demo.server().exchange(path), contentType,
                HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));

        assertThat(code(answer)).isEqualTo("EXC-0014");
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @EnumSource(Wire.class)
    void a_number_of_the_other_town_is_nobody_here(Wire wire) {
        AgencySystem system = wire.of(demo, DemoSystem.MUSUBI_CHILD);
        String number = demo.cases().numbersIn(Town.ENISHI, DemoCase.INQUIRY_ANSWERED).get(0);

        AgencySystem.Progress progress = system.settled(system.ask(Question.ordinary(number)));

        assertThat(progress.state()).isEqualTo("NOT_POSSIBLE");
        assertThat(progress.reasonCode()).isEqualTo("UNKNOWN_PERSON");
    }

    /** The spoilt messages all bear this id: had one of them been booked, the sound one would be its conflict. */
    @AfterAll
    void nothing_is_half_written_and_the_server_still_answers() {
        AgencySystem child = demo.rest(DemoSystem.MUSUBI_CHILD);
        String number = demo.cases().addresseeNumbers(DemoCase.INQUIRY_ANSWERED).get(0);

        String managementNumber = child.ask("hostile-1", Question.ordinary(number));

        assertThat(child.settled(managementNumber).state()).isEqualTo("PROVIDED");
        assertThat(records() - recordsBefore).as("the sound inquiry of the end and, over each wire, the refusal about nobody; no spoilt message")
                .isEqualTo(1 + Wire.values().length);
        assertThat(LiveHeap.of(demo.server()) - heapBefore).as("bytes that stayed").isLessThan(GROWTH);
    }

    private HttpResponse<String> send(HostileCase hostile) {
        URI address = demo.server().exchange(hostile.path());
        return demo.client(DemoSystem.MUSUBI_CHILD.id()).send(hostile.method(), address, hostile.contentType(),
                HttpRequest.BodyPublishers.ofByteArray(hostile.body().get()));
    }

    private static String code(HttpResponse<String> answer) {
        return isFault(answer) ? found(FAULT_CODE, answer.body()) : problem(answer).path("code").asText();
    }

    private static String text(HttpResponse<String> answer) {
        return isFault(answer) ? found(FAULT_TEXT, answer.body()) : problem(answer).path("detail").asText();
    }

    private static boolean isFault(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").contains("xml");
    }

    private static JsonNode problem(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        return RestAgencySystem.read(answer.body());
    }

    private static String found(Pattern pattern, String body) {
        Matcher matcher = pattern.matcher(body);
        return matcher.find() ? matcher.group(1) : "nothing in " + body;
    }

    /** Provision records of 結市. */
    private int records() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
        return demo.rest(DemoSystem.MUSUBI_CHILD).records(today.minusDays(1), today.plusDays(1)).size();
    }
}
