package jp.musubi.ws.addressee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import jp.musubi.addressee.boundary.NonResidentError;
import jp.musubi.addressee.boundary.NonResidentItem;
import jp.musubi.addressee.boundary.NumberingAnswer;
import jp.musubi.addressee.boundary.NumberingFault;
import jp.musubi.addressee.boundary.NumberingRefused;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.error.KernelError;
import jp.musubi.ws.exchange.ExchangeError;
import jp.musubi.ws.exchange.FieldsRefused;
import jp.musubi.ws.exchange.Refusal;
import jp.musubi.ws.exchange.Refusals;
import jp.musubi.ws.exchange.WireAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bodies of レスポンス_API仕様, byte for byte, and what request bodies become. */
class OfficialAnswersTest {

    private static final String SELF = "\"_links\":{\"self\":{\"href\":\"/app_submit/v10/jutogaishaatenabangofuban\"}}";

    @Test
    void answers_the_number_as_the_specification_prints_it() {
        WireAnswer answer = OfficialAnswers.done(new NumberingAnswer("131016", "123456789123456", 1, "123456", "2021-11-01", "09:00:00"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.mediaType()).isEqualTo("application/json;charset=UTF-8");
        assertThat(text(answer)).isEqualTo("{\"metadata\":{\"title\":\"住登外者宛名番号付番\",\"detail\":\"登録が完了しました。\"}," + SELF
                + ",\"result\":[{\"shikuchosonkodo\":\"131016\",\"atenabango\":\"123456789123456\",\"rirekibango\":1,"
                + "\"sosashaid\":\"123456\",\"sosanengappi\":\"2021-11-01\",\"sosajikoku\":\"09:00:00\"}]}");
    }

    @Test
    void lists_every_fault_of_a_message() {
        WireAnswer answer = refused(new NumberingRefused(List.of(NumberingFault.of(NonResidentError.ITEM_MISSING, NonResidentItem.ATENABANGO),
                NumberingFault.of(NonResidentError.ITEM_DIGITS, NonResidentItem.SHIKUCHOSONKODO, 6))));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(text(answer)).isEqualTo("{\"title\":\"住登外者宛名番号付番\",\"detail\":\"エラーが発生しました。\"," + SELF
                + ",\"errors\":[{\"code\":\"E0001\",\"message\":\"宛名番号が設定されていません。\"},"
                + "{\"code\":\"E0003\",\"message\":\"市区町村コードは6桁で設定してください。\"}]}");
    }

    @ParameterizedTest
    @EnumSource(value = IdentityError.class, names = {"TOKEN_MALFORMED", "TOKEN_UNKNOWN", "TOKEN_EXPIRED", "TOKEN_REVOKED",
        "TOKEN_OF_ANOTHER_INSTITUTION", "SCOPE_INSUFFICIENT", "SYSTEM_NOT_REGISTERED", "SYSTEM_REVOKED"})
    void tells_the_cause_of_the_fixed_401_in_the_header_only(IdentityError cause) {
        WireAnswer answer = refused(new BusinessException(cause));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(text(answer)).isEqualTo("{\"title\":\"住登外者宛名番号付番\",\"detail\":\"アクセストークンが無効です。\"," + SELF + "}");
        assertThat(answer.headers().get("WWW-Authenticate")).startsWith("Bearer realm=\"musubi\", error=\"")
                .contains("error_description=\"" + cause.code() + " ").matches("[\\x20-\\x7E]+");
    }

    @Test
    void names_the_scope_that_is_missing_and_no_error_to_who_sent_no_token() {
        assertThat(refused(new BusinessException(IdentityError.SCOPE_INSUFFICIENT)).headers().get("WWW-Authenticate"))
                .contains("error=\"insufficient_scope\", scope=\"031:app_submit/v10/jutogaishaatenabangofuban:Create\"");
        assertThat(refused(new BusinessException(IdentityError.TOKEN_MISSING)).headers())
                .isEqualTo(Map.of("WWW-Authenticate", "Bearer realm=\"musubi\""));
        assertThat(OfficialTokenFilter.scope("/app_submit/v10/jutogaishaatenabangofuban"))
                .isEqualTo("031:app_submit/v10/jutogaishaatenabangofuban:Create");
    }

    @Test
    void says_nothing_of_what_nobody_foresaw() {
        for (Throwable cause : List.of(new IllegalStateException("secret"), new BusinessException(KernelError.SEAL_BROKEN, "secret", 1),
                new BusinessException(IdentityError.REGISTER_UNAVAILABLE))) {
            WireAnswer answer = refused(cause);

            assertThat(answer.status()).isEqualTo(503);
            assertThat(text(answer)).isEqualTo("{\"title\":\"住登外者宛名番号付番\",\"detail\":\"想定外のエラーが発生しました。\"," + SELF + "}");
        }
    }

    @ParameterizedTest
    @CsvSource({"BODY_TOO_LARGE,E0112", "PATH_NOT_FOUND,E0116", "METHOD_NOT_ALLOWED,E0114", "UNSUPPORTED_MEDIA_TYPE,E0113"})
    void codes_what_the_edge_refuses(ExchangeError error, String code) {
        WireAnswer answer = OfficialAnswers.refused(Refusal.of(error, ""));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(text(answer)).contains("\"errors\":[{\"code\":\"" + code + "\"");
    }

    @Test
    void every_cause_has_a_code_of_five_characters() {
        assertThat(NonResidentError.values()).allSatisfy(error -> assertThat(error.code()).matches("E0[01][0-9]{2}"));
    }

    @Test
    void reads_texts_and_takes_null_for_not_set() throws Exception {
        assertThat(NumberingWireMapper.command(bytes("{\"shorikubun\":\"0\",\"nayosesakiatenabango\":null}")).values())
                .isEqualTo(Map.of(NonResidentItem.SHORIKUBUN, "0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "\"0\"", "{", "{\"shorikubun\":\"0\"} {}", "{\"shorikubun\":\"0\",\"shorikubun\":\"0\"}",
        "{'shorikubun':'0'}", "shorikubun=0"})
    void refuses_what_is_not_one_object(String body) {
        assertThat(codes(body)).containsExactly("E0111");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"shorikubun\":0}|E0107", "{\"shorikubun\":true}|E0107", "{\"shimei\":[\"a\"]}|E0107",
        "{\"SHORIKUBUN\":\"0\"}|E0106", "{\"shimei_yomigana\":\"サトウ\"}|E0106"})
    void refuses_what_is_no_text_or_no_parameter(String body, String code) {
        assertThat(codes(body)).containsExactly(code);
    }

    private static List<String> codes(String body) {
        FieldsRefused refused = catchThrowableOfType(FieldsRefused.class, () -> NumberingWireMapper.command(bytes(body)));
        assertThat(Refusals.of(refused).isOfTheEdge()).isTrue();
        return refused.fields().stream().map(field -> field.code()).toList();
    }

    private static WireAnswer refused(Throwable thrown) {
        return OfficialAnswers.refused(Refusals.of(thrown));
    }

    private static String text(WireAnswer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
