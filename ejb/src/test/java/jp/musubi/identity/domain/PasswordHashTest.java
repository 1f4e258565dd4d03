package jp.musubi.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashTest {

    private static final PasswordCost CHEAP = new PasswordCost(64, 1, 1);

    /** Made with the reference implementation: {@code echo -n password | argon2 somesalt -id -t 2 -k 65536 -p 1 -l 32 -e}. */
    private static final String REFERENCE = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

    @Test
    void knows_a_hash_of_the_reference_implementation() {
        assertThat(PasswordHash.parse(REFERENCE).matches("password")).isTrue();
        assertThat(PasswordHash.parse(REFERENCE).matches("Password")).isFalse();
        assertThat(PasswordHash.parse(REFERENCE).text()).isEqualTo(REFERENCE);
    }

    @Test
    void salts_each_hash_anew_and_knows_it_again() {
        PasswordHash one = PasswordHash.of("correct horse", CHEAP);
        PasswordHash other = PasswordHash.of("correct horse", CHEAP);

        assertThat(one.text()).isNotEqualTo(other.text()).startsWith("$argon2id$v=19$m=64,t=1,p=1$");
        assertThat(PasswordHash.parse(one.text()).matches("correct horse")).isTrue();
        assertThat(PasswordHash.parse(one.text()).matches("correct hors")).isFalse();
        assertThat(one.isWeakerThan(new PasswordCost(64, 2, 1))).isTrue();
        assertThat(one.isWeakerThan(CHEAP)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "password", "$argon2i$v=19$m=64,t=1,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
            "$argon2id$v=16$m=64,t=1,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
            "$argon2id$v=19$m=99999999,t=1,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
            "$argon2id$v=19$m=64,t=0,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc", "$argon2id$v=19$m=64,t=1,p=1$c29tZXNhbHQ$"})
    void reads_nothing_else(String text) {
        assertThatThrownBy(() -> PasswordHash.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void matches_nobody_however_the_password_is_typed() {
        Passwords passwords = Passwords.costing("m=64,t=1,p=1", 1);
        String kept = passwords.hash("Ｆｕｌｌ width 1234");

        assertThat(passwords.matches("anything at all", null)).isFalse();
        assertThat(passwords.matches("Full width １２３４", kept)).isTrue();
        assertThat(passwords.isOutdated(kept)).isFalse();
        assertThat(Passwords.costing("m=128,t=1,p=1", 1).isOutdated(kept)).isTrue();
    }
}
