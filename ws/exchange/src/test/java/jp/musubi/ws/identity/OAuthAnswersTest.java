package jp.musubi.ws.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.ws.exchange.Refusals;
import jp.musubi.ws.exchange.WireAnswer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OAuthAnswersTest {

    @ParameterizedTest
    @CsvSource({"TOKEN_REQUEST_MALFORMED,400,invalid_request", "GRANT_UNSUPPORTED,400,unsupported_grant_type",
        "CLIENT_UNKNOWN,401,invalid_client", "CLIENT_METHOD_REFUSED,401,invalid_client", "CLIENT_NOT_PROVEN,401,invalid_client",
        "ASSERTION_INVALID,401,invalid_client", "ASSERTION_REPLAYED,401,invalid_client", "CLIENT_REVOKED,401,invalid_client",
        "CLIENT_OF_ANOTHER_INSTITUTION,401,invalid_client", "SCOPE_NOT_GRANTED,400,invalid_scope",
        "SCOPE_OF_SEVERAL_SYSTEMS,400,invalid_scope", "SYSTEM_REVOKED,401,invalid_client",
        "REGISTER_UNAVAILABLE,503,temporarily_unavailable"})
    void spells_a_refusal_as_the_protocol_does(IdentityError cause, int status, String error) {
        WireAnswer answer = OAuthAnswers.refused(Refusals.of(new BusinessException(cause)));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).startsWith("{\"error\":\"" + error + "\",\"error_description\":\""
                + cause.code() + " ").matches("[\\x20-\\x7E]+");
        assertThat(answer.headers().containsKey("WWW-Authenticate")).isEqualTo(status == 401);
    }
}
