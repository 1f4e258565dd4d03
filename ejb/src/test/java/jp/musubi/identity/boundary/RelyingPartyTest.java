package jp.musubi.identity.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.musubi.kernel.config.NodeConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelyingPartyTest {

    private final Map<String, String> settings = new HashMap<>();

    @Test
    void is_the_first_origins_host_unless_the_operator_names_a_domain_above() {
        settings.put("musubi.signin.staff.passkey.origins", "https://localhost:9443, https://localhost");
        assertThat(party()).isEqualTo(new RelyingParty("localhost", Set.of("https://localhost:9443", "https://localhost")));

        settings.put("musubi.signin.staff.passkey.origins", "https://staff.town.example,https://spare.town.example");
        settings.put("musubi.signin.staff.passkey.rp", "town.example");
        assertThat(party().id()).isEqualTo("town.example");
        assertThat(party().isAt("https://spare.town.example")).isTrue();
        assertThat(party().isAt("https://spare.town.example:444")).isFalse();
    }

    @Test
    void is_nobody_without_an_address_and_where_clerks_sign_in_elsewhere() {
        assertThat(party().origins()).isEmpty();
        settings.put("musubi.signin.staff.passkey.origins", "https://localhost");
        settings.put("musubi.signin.staff.realm", "oidc");
        assertThat(party().origins()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://town.example", "https://town.example/", "https://other.example", "https://eviltown.example", "https://town.example:x", "town.example", "https://",
            "https://user@town.example", "https://Town.example "})
    void takes_no_address_that_is_not_an_origin_of_the_domain(String origin) {
        settings.put("musubi.signin.staff.passkey.origins", origin);
        settings.put("musubi.signin.staff.passkey.rp", "town.example");

        assertThatIllegalArgumentException().isThrownBy(this::party);
    }

    private RelyingParty party() {
        return RelyingParty.of(new NodeConfiguration() {
            @Override
            public Optional<String> find(String key) {
                return Optional.ofNullable(settings.get(key));
            }
        });
    }
}
