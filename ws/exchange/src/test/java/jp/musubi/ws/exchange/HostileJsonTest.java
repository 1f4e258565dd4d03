package jp.musubi.ws.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.ws.rs.core.MediaType;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import jp.musubi.ws.hostile.HostileCase;
import jp.musubi.ws.hostile.HostileCases;
import jp.musubi.ws.linkage.WireMappers;
import jp.musubi.ws.linkage.v1.ski.IFSKI10111R01;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The strict reader and the mapper behind it, without a server. */
class HostileJsonTest {

    static Stream<HostileCase> cases() {
        return HostileCases.json().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void turns_a_hostile_message_away_with_its_code(HostileCase hostile) {
        // when
        Throwable thrown = catchThrowable(() -> WireMappers.command(read(hostile.body().get())));
        Problem problem = Problem.of(Refusals.of(thrown));

        // then
        assertThat(problem.code()).as(String.valueOf(thrown)).isEqualTo(hostile.expectedCode());
        assertThat(problem.status()).isEqualTo(hostile.expectedStatus());
        assertThat(problem.detail()).isNotBlank().isNotEqualTo(problem.detailEn());
    }

    @Test
    void lets_a_sound_message_in() throws IOException {
        // when
        var command = WireMappers.command(read(HostileCases.soundJson().getBytes("UTF-8")));

        // then
        assertThat(command.addresseeNumber()).isEqualTo("000000000000019");
    }

    @Test
    void names_the_wrong_field_as_the_contract_spells_it() {
        // given
        String spoilt = HostileCases.soundJson().replace("\"msgMode\":\"0\"", "\"msgMode\":\"9\"");

        // when
        Throwable thrown = catchThrowable(() -> WireMappers.command(read(spoilt.getBytes("UTF-8"))));

        // then
        assertThat(Problem.of(Refusals.of(thrown)).errors()).extracting(Problem.FieldError::field).isEqualTo(List.of("msgMode"));
    }

    @Test
    void what_is_too_large_is_refused_for_that_whatever_stands_at_its_beginning() {
        // given: longer than what the reader takes at once, and as a server's body no more to be read once it is closed
        byte[] body = ("{\"evil\":1}" + " ".repeat(20_000)).getBytes(StandardCharsets.UTF_8);
        var limited = new LimitedInput(new ServletBody(new BufferedInputStream(new ByteArrayInputStream(body))), body.length - 1, new LargeBodies(1).place(null));

        // when
        Throwable thrown = catchThrowable(() -> read(limited));

        // then
        assertThat(Refusals.of(thrown).error()).isEqualTo(ExchangeError.BODY_TOO_LARGE);
    }

    private static IFSKI10111R01 read(byte[] body) throws IOException {
        return read(new ByteArrayInputStream(body));
    }

    private static IFSKI10111R01 read(InputStream body) throws IOException {
        Class<?> type = IFSKI10111R01.class;
        @SuppressWarnings("unchecked")
        Class<Object> asked = (Class<Object>) type;
        return (IFSKI10111R01) new StrictJsonProvider().readFrom(asked, type, new Annotation[0],
                MediaType.APPLICATION_JSON_TYPE, null, body);
    }
}
