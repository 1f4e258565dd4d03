package jp.musubi.ws.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.Stream;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.error.ErrorCode;
import jp.musubi.kernel.error.KernelError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class HubProblemTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of("refused by a door", new BusinessException(KernelError.MESSAGE_ID_REUSED), 409, "KRN-0001"),
                Arguments.of("refused by a door, wrapped", new EJBException(new BusinessException(KernelError.NOT_ALLOWED)), 403, "KRN-0003"),
                Arguments.of("role missing", new EJBAccessException("no"), 403, "KRN-0003"),
                Arguments.of("body too large", new BusinessException(HubWireError.BODY_TOO_LARGE, 1), 413, "HUB-0001"),
                Arguments.of("nobody foresaw it", new IllegalStateException("secret table name"), 503, "KRN-0008"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void failure_is_coded_and_says_nothing_about_the_inside(String name, Throwable thrown, int status, String code) {
        // when
        HubProblem problem = HubProblem.of(thrown);
        // then
        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.toString()).doesNotContain("secret", "at jp.");
    }

    @ParameterizedTest
    @EnumSource(HubWireError.class)
    void every_error_of_the_wire_has_both_texts(HubWireError error) {
        // when
        HubProblem problem = HubProblem.of(new BusinessException(error));
        // then
        assertThat(problem.detail()).isNotEqualTo(problem.detailEn()).isNotBlank();
        assertThat(((ErrorCode) error).code()).startsWith("HUB-");
    }

    @Test
    void body_is_read_up_to_its_limit_only() throws IOException {
        // given
        ByteArrayInputStream body = new ByteArrayInputStream(new byte[100]);
        // when
        BusinessException refused = catchThrowableOfType(BusinessException.class, () -> EnvelopeBody.read(body, 10));
        // then
        assertThat(refused.code()).isEqualTo("HUB-0001");
        assertThat(body.available()).isEqualTo(89);
        assertThat(EnvelopeBody.read(new ByteArrayInputStream("a.b.c".getBytes()), 10)).isEqualTo("a.b.c");
    }
}
