package jp.musubi.web.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import jp.musubi.kernel.config.NodeConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardListenerTest {

    private final HttpExchangeFixture exchange = new HttpExchangeFixture();

    @ParameterizedTest
    @CsvSource({"town.example, https://town.example:8453", "Town.Example:8443, https://town.example:8453"})
    void is_offered_at_the_name_by_which_the_portal_was_reached(String host, String address) {
        exchange.headers.put("Host", host);

        assertThat(listener("off").offered(exchange.request())).contains(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "town.example; script-src *", "a b", "[::1]:8443", "town.example/x"})
    void is_not_offered_at_what_is_no_name(String host) {
        exchange.headers.put("Host", host);

        assertThat(listener("off").offered(exchange.request())).isEmpty();
    }

    @Test
    void is_not_offered_at_a_public_terminal_whose_browser_would_remember_the_card() {
        exchange.headers.put("Host", "town.example");

        assertThat(listener("on").offered(exchange.request())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", value = {"https://town.example:8443, true", "https://town.example, true", "https://town.example:8443/, false",
            "https://evil.example:8443, false", "http://town.example:8443, false", "https://town.example@evil.example, false", "town.example, false",
            "javascript:alert(1), false", "https://town.example:x, false", "none, false"})
    void leads_back_to_its_own_portal_only(String portal, boolean ours) {
        exchange.headers.put("Host", "town.example:8453");
        if (portal != null) {
            exchange.parameters.put("portal", portal);
        }

        assertThat(listener("off").portal(exchange.request()).isPresent()).isEqualTo(ours);
    }

    private static CardListener listener(String kiosk) {
        NodeConfiguration configuration = new NodeConfiguration() {
            @Override
            public Optional<String> find(String key) {
                return Optional.ofNullable(Map.of("musubi.card.direct.port", "8453", "musubi.resident.kiosk", kiosk).get(key));
            }
        };
        return new CardListener(configuration, new Kiosk(configuration));
    }
}
