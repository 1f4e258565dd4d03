package jp.musubi.identity.domain.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"hanako@example.jp", " hanako@EXAMPLE.jp ", "ｈａｎａｋｏ＠ｅｘａｍｐｌｅ．ｊｐ"})
    void takes_an_address_as_people_type_it(String typed) {
        assertThat(MailAddress.of(typed)).map(MailAddress::value).contains("hanako@example.jp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hanako.Musubi+portal@sub.example.co.jp", "a@b.jp", "o'neil@example.jp", "..@example.jp"})
    void takes_the_forms_that_are_in_use(String typed) {
        assertThat(MailAddress.of(typed)).map(MailAddress::value).contains(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hanako", "@example.jp", "hanako@", "hanako@example", "hanako@@example.jp", "a b@example.jp", "hanako@example..jp", "hanako@-example.jp",
        "hanako@example.jp,taro@example.jp", "hanako@example.jp\r\nBcc: taro@example.jp", "hanako@example.jp\u0000", "\"a b\"@example.jp", "<hanako@example.jp>", "花子@example.jp", "hanako@例え.jp",
        "hanako@[127.0.0.1]", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx@example.jp"})
    void refuses_what_is_none(String typed) {
        assertThat(MailAddress.of(typed)).isEmpty();
    }

    @Test
    void is_no_longer_than_a_path_may_be() {
        String domain = ("x".repeat(60) + ".").repeat(4) + "jp";
        assertThat(MailAddress.of("a".repeat(MailAddress.LONGEST - 1 - domain.length()) + "@" + domain)).isPresent();
        assertThat(MailAddress.of("a".repeat(MailAddress.LONGEST - domain.length()) + "@" + domain)).isEmpty();
    }

    @Test
    void its_hint_and_its_text_do_not_say_it() {
        MailAddress address = MailAddress.of("hanako@example.jp").orElseThrow();
        assertThat(address.hint()).isEqualTo("h…@example.jp");
        assertThat(address).hasToString("MailAddress[masked]");
    }
}
