package jp.musubi.standin.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorizationDemandTest {

    private static final RelyingParty STAFF = new RelyingParty("musubi-staff", AccountKind.STAFF, "https://localhost:9443/signin/callback");
    private static final RelyingParty RESIDENT =
            new RelyingParty("musubi-resident", AccountKind.RESIDENT, "https://localhost:8443/signin/callback");
    private static final Map<String, String> GOOD = Map.of("response_type", "id_token", "response_mode", "form_post",
            "scope", "openid", "client_id", "musubi-staff", "redirect_uri", STAFF.callback(), "state", "s".repeat(43), "nonce", "n".repeat(43));

    @Test
    void takes_the_one_flow_it_speaks() {
        assertThat(AuthorizationDemand.of(GOOD::get, List.of(RESIDENT, STAFF)))
                .contains(new AuthorizationDemand(STAFF, "s".repeat(43), "n".repeat(43)));
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({"response_type,code", "response_type,token", "response_type,id_token token", "response_mode,query",
        "response_mode,fragment", "scope,profile", "client_id,evil", "client_id,musubi-resident",
        "redirect_uri,https://evil.example/", "redirect_uri,https://localhost:8443/signin/callback",
        "redirect_uri,https://localhost:9443/signin/callback/../x", "redirect_uri,https://localhost:9443/signin/callback?x=y",
        "state,short", "state,\"><script>alert(1)</script>", "nonce,short", "nonce,"})
    void takes_nothing_else(String parameter, String value) {
        Map<String, String> parameters = new HashMap<>(GOOD);
        parameters.put(parameter, value);

        assertThat(AuthorizationDemand.of(parameters::get, List.of(RESIDENT, STAFF))).isEmpty();
    }
}
