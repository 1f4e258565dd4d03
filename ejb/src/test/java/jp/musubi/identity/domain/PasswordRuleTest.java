package jp.musubi.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import jp.musubi.identity.boundary.IdentityError;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "elevenchars", "１２３４５６７８９", "𠮷𠮷𠮷𠮷𠮷𠮷"})
    void wants_twelve_characters_however_many_units_they_take(String typed) {
        assertThat(PasswordRule.refusal(typed)).contains(IdentityError.PASSWORD_TOO_SHORT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"password-2026-autumn", "PASSWORD1234", "ｐａｓｓｗｏｒｄ１２３４", "aaaaaaaaaaaaaaaa", "abababababab", "1234567890ab", "my-qwerty12-pass",
            "q w e r t y u i o p", "yamada.taro-2026", "山田　太郎の合い言葉です", "結市役所の合言葉ひらけごま"})
    void refuses_what_is_easily_guessed(String typed) {
        assertThat(PasswordRule.refusal(typed, "yamada.taro", "山田　太郎")).contains(IdentityError.PASSWORD_TOO_COMMON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse battery staple", "hxwq-3tzr-mk8v-a2yd", "青い鳥は三時に海を渡った", "kumo no ue ni hashi"})
    void asks_for_no_kinds_of_characters(String typed) {
        assertThat(PasswordRule.refusal(typed, "yamada.taro", "山田　太郎")).isEmpty();
    }
}
