package jp.musubi.web.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecurityHeadersTest {

    @Test
    void allows_nothing_from_elsewhere_and_nothing_inline() {
        String policy = SecurityHeaders.of(Optional.empty(), 60).get("Content-Security-Policy");

        assertThat(policy).contains("default-src 'none'", "script-src 'self';", "style-src 'self';", "form-action 'self';",
                "base-uri 'none'", "frame-ancestors 'none'").doesNotContain("unsafe", "*", "data:", "http");
    }

    @Test
    void lets_forms_be_redirected_to_the_provider_only() {
        String policy = SecurityHeaders.of(Optional.of(URI.create("https://localhost:12443/signin/authorize?x=y")), 60)
                .get("Content-Security-Policy");

        assertThat(policy).contains("form-action 'self' https://localhost:12443; ");
    }

    @Test
    void keeps_the_origin_on_our_own_forms_and_tells_others_nothing() {
        assertThat(SecurityHeaders.of(Optional.empty(), 31_536_000)).containsEntry("Referrer-Policy", "same-origin")
                .containsEntry("X-Content-Type-Options", "nosniff").containsEntry("X-Frame-Options", "DENY")
                .containsEntry("Strict-Transport-Security", "max-age=31536000");
    }

    @Test
    void the_page_for_cards_reaches_the_holders_program_and_nothing_more() {
        String policy = SecurityHeaders.of(Optional.empty(), 60).get("Content-Security-Policy");

        assertThat(SecurityHeaders.reaching(policy, "http://127.0.0.1:41443"))
                .isEqualTo(policy.replace("connect-src 'self';", "connect-src 'self' http://127.0.0.1:41443;")).isNotEqualTo(policy);
    }
}
