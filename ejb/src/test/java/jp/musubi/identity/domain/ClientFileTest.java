package jp.musubi.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.kernel.error.BusinessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientFileTest {

    private static final String HEADER = "clientId,institution,systemId,secret,scopes,status\n";
    private static final String ID = "0123456789abcdefABCDEF0123456789";
    private static final String SECRET = "s".repeat(32);
    private static final String SCOPE = "031:app_submit/v10/jutogaishaatenabangofuban:Create";
    private static final String GOOD = String.join(",", ID, "0220199201101700", "musubi-child", SECRET, SCOPE, "ACTIVE");

    @Test
    void reads_a_client_with_its_scopes() {
        CheckedLines<ClientRow> file = ClientFile.parse(HEADER + GOOD.replace(SCOPE, SCOPE + " 032:app_submit/v10/other:Read") + "\n");

        assertThat(file.refused()).isEmpty();
        assertThat(file.rows()).singleElement().satisfies(row -> {
            assertThat(row.scopes()).containsExactly(SCOPE, "032:app_submit/v10/other:Read");
            assertThat(row.revoked()).isFalse();
            assertThat(row.toString()).doesNotContain(SECRET);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{short},0220199201101700,musubi-child,{secret},{scope},ACTIVE",
        "{id},99,musubi-child,{secret},{scope},ACTIVE", "{id},0220199201101700,,{secret},{scope},ACTIVE",
        "{id},0220199201101700,musubi-child,tooShort,{scope},ACTIVE", "{id},0220199201101700,musubi-child,{secret},Create,ACTIVE",
        "{id},0220199201101700,musubi-child,{secret},{scope},MAYBE"})
    void tells_a_bad_line_without_its_secret_and_keeps_the_good_one(String line) {
        String bad = line.replace("{id}", ID).replace("{short}", ID.substring(1)).replace("{secret}", SECRET).replace("{scope}", SCOPE);

        CheckedLines<ClientRow> file = ClientFile.parse(HEADER + bad + "\n" + GOOD + "\n");

        assertThat(file.rows()).hasSize(1);
        assertThat(file.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.errorCode()).isEqualTo(IdentityError.CLIENT_ROW_INVALID);
            assertThat(refused).extracting(BusinessException::getMessage).asString().doesNotContain(SECRET);
        });
    }
}
