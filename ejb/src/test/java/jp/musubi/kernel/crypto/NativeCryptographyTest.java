package jp.musubi.kernel.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.Security;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NativeCryptographyTest {

    private static final String NAME = "AmazonCorrettoCryptoProvider";

    @AfterEach
    void leaveNothing() {
        Security.removeProvider(NAME);
    }

    @Test
    void comes_first_while_the_archive_is_deployed_and_goes_with_it() {
        NativeCryptography cryptography = new NativeCryptography();

        cryptography.install();
        String first = Security.getProviders()[0].getName();
        cryptography.remove();

        assertThat(first).isEqualTo(NAME);
        assertThat(Security.getProvider(NAME)).isNull();
    }

    @Test
    void leaves_the_jdk_alone_where_the_library_does_not_load() {
        new NativeCryptography(new UnsatisfiedLinkError("no library for this machine")).install();

        assertThat(Security.getProvider(NAME)).isNull();
    }
}
