package jp.musubi.web.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.xhtml", "/linkage/inquiry-list.xhtml?state=WAITING&page=2", "/a//b", "/%E7%B5%90", "/signin-help.xhtml"})
    void keeps_paths_of_this_origin(String path) {
        assertThat(ReturnPath.of(path).value()).isEqualTo(path);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "//evil.example", "///evil.example", "/\\evil.example", "/\\/evil.example", "\\\\evil.example",
        "https://evil.example", "https:evil.example", "HTTPS://evil.example/", "javascript:alert(1)", "data:text/html,x",
        "evil.example", "@evil.example", ".evil.example", "/a\r\nSet-Cookie: x=y", "/a\nb", "/a\tb", "/\t/evil.example", "/a b",
        "/\u0000", "/a\\..\\b", "/\u2215evil.example", " //evil.example", "/signin/callback", "/signin", "/signin/failed.xhtml",
        "/signout", "/signout?x", "/signin;x=y/callback", "?a=b", "#x"})
    void turns_everything_else_into_the_first_page(String path) {
        assertThat(ReturnPath.of(path)).isEqualTo(ReturnPath.FIRST_PAGE);
    }

    @Test
    void turns_a_path_that_is_too_long_for_a_cookie_into_the_first_page() {
        assertThat(ReturnPath.of("/" + "a".repeat(1_000))).isEqualTo(ReturnPath.FIRST_PAGE);
    }
}
