package jp.musubi.standin.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountsTest {

    @TempDir
    private Path home;

    private final SignInSettings settings = new SignInSettings() {
        @Override
        Path accounts() {
            return home.resolve("accounts.csv");
        }

        @Override
        Path signingKey() {
            return home.resolve("signin.jwk");
        }
    };

    @BeforeEach
    void write() throws Exception {
        Files.writeString(settings.accounts(), "kind,name,codeHash,sub,institution,department,departmentName,roles,displayName\n"
                + "STAFF,clerk-1," + hash("abcd-efgh") + ",s1,0220199201101700,1010,子育て支援課,STAFF,結 花子\n"
                + "RESIDENT,resident-1," + hash("jkmn-pqrs") + ",r1,,,,RESIDENT,縁 太郎\n");
    }

    @ParameterizedTest
    @CsvSource({"clerk-1,abcd-efgh", "' clerk-1 ',' abcd-efgh '", "ｃｌｅｒｋ－１,ａｂｃｄ－ｅｆｇｈ", "Clerk-1,ABCD-EFGH"})
    void takes_name_and_code_however_they_are_typed(String name, String code) {
        assertThat(new Accounts(settings).signIn(AccountKind.STAFF, name, code)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"clerk-1,wrong", "clerk-1,''", "'',''", "nobody,abcd-efgh", "resident-1,abcd-efgh", "resident-1,jkmn-pqrs", "kind,codeHash"})
    void refuses_what_does_not_belong_together_or_to_the_zone(String name, String code) {
        assertThat(new Accounts(settings).signIn(AccountKind.STAFF, name, code)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "md5$1$AA==$AA==", "pbkdf2-sha256$x$AA==$AA==", "pbkdf2-sha256$1$AA=="})
    void reads_no_other_kind_of_hash(String text) {
        assertThatThrownBy(() -> CodeHash.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void says_of_a_resident_nothing_but_the_opaque_subject() throws Exception {
        SignedJWT token = token(AccountKind.RESIDENT, "resident-1", "jkmn-pqrs");

        assertThat(token.getJWTClaimsSet().getClaims()).containsOnlyKeys("iss", "aud", "sub", "nonce", "iat", "exp").containsEntry("sub", "r1");
    }

    @Test
    void says_of_a_clerk_where_he_works() throws Exception {
        assertThat(token(AccountKind.STAFF, "clerk-1", "abcd-efgh").getJWTClaimsSet().getClaims())
                .containsEntry("institution", "0220199201101700").containsEntry("department", "1010")
                .containsEntry("department_name", "子育て支援課").containsEntry("name", "結 花子");
    }

    @Test
    void escapes_what_it_puts_into_a_page() {
        assertThat(SignInPage.escape("<a href=\"x\" onclick='y'>&")).isEqualTo("&lt;a href=&quot;x&quot; onclick=&#39;y&#39;&gt;&amp;");
    }

    private SignedJWT token(AccountKind kind, String name, String code) throws Exception {
        ECKey key = new ECKeyGenerator(Curve.P_256).keyID("k").generate();
        Files.writeString(settings.signingKey(), key.toJSONString());
        Account account = new Accounts(settings).signIn(kind, name, code).orElseThrow();
        AuthorizationDemand demand = new AuthorizationDemand(new RelyingParty("client", kind, "https://localhost/cb"), "state", "nonce");
        SignedJWT token = SignedJWT.parse(new IdTokenWriter(settings, new SigningKey(settings)).write(demand, account));
        assertThat(token.verify(new ECDSAVerifier(key.toPublicJWK()))).isTrue();
        return token;
    }

    private static String hash(String code) throws Exception {
        byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(new PBEKeySpec(code.toCharArray(), new byte[16], 1_000, 256)).getEncoded();
        Base64.Encoder base64 = Base64.getEncoder();
        return "pbkdf2-sha256$1000$" + base64.encodeToString(new byte[16]) + "$" + base64.encodeToString(hash);
    }
}
