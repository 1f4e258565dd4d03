package jp.musubi.kernel.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.Provider;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wildfly.security.auth.server.IdentityCredentials;
import org.wildfly.security.credential.PasswordCredential;
import org.wildfly.security.credential.SecretKeyCredential;
import org.wildfly.security.credential.store.CredentialStore;
import org.wildfly.security.credential.store.WildFlyElytronCredentialStoreProvider;
import org.wildfly.security.password.interfaces.ClearPassword;

class CredentialStoreKeysTest {

    private static final char[] PASSWORD = "made-for-this-test".toCharArray();

    @TempDir
    private Path directory;

    @Test
    void reads_the_generations_and_nothing_else() throws Exception {
        CredentialStore store = store("vault.store");
        add(store, "vault-1", 1);
        add(store, "vault-12", 12);
        add(store, "vault-0", 3);
        add(store, "another", 4);

        var keys = new CredentialStoreKeys(directory.resolve("vault.store"), PASSWORD).read();

        assertThat(keys.keySet()).containsExactly(1, 12);
        assertThat(keys.get(12).getEncoded()).hasSize(32).startsWith(12);
    }

    @Test
    void sees_that_a_generation_was_added() throws Exception {
        CredentialStore store = store("vault.store");
        add(store, "vault-1", 1);
        CredentialStoreKeys keys = new CredentialStoreKeys(directory.resolve("vault.store"), PASSWORD);
        String before = keys.stamp();

        add(store, "vault-2", 2);

        assertThat(keys.stamp()).isNotEqualTo(before);
        assertThat(keys.read().keySet()).containsExactly(1, 2);
    }

    @Test
    void says_which_file_cannot_be_opened() throws Exception {
        add(store("vault.store"), "vault-1", 1);
        Path file = directory.resolve("vault.store");

        assertThatThrownBy(() -> new CredentialStoreKeys(file, "another".toCharArray()).read())
                .hasMessageContaining("KRN-0009").hasMessageContaining("vault.store");
        assertThatThrownBy(() -> new CredentialStoreKeys(directory.resolve("absent"), PASSWORD).read())
                .hasMessageContaining("KRN-0009");
        assertThat(directory.resolve("absent")).as("reading makes no store").doesNotExist();
    }

    private CredentialStore store(String name) throws Exception {
        CredentialStore store = CredentialStore.getInstance("KeyStoreCredentialStore",
                () -> new Provider[] {WildFlyElytronCredentialStoreProvider.getInstance()});
        store.initialize(Map.of("location", directory.resolve(name).toString(), "keyStoreType", "PKCS12", "create", "true"),
                new CredentialStore.CredentialSourceProtectionParameter(IdentityCredentials.NONE.withCredential(
                        new PasswordCredential(ClearPassword.createRaw(ClearPassword.ALGORITHM_CLEAR, PASSWORD)))));
        return store;
    }

    private static void add(CredentialStore store, String alias, int first) throws Exception {
        byte[] key = new byte[32];
        key[0] = (byte) first;
        store.store(alias, new SecretKeyCredential(new SecretKeySpec(key, "AES")));
        store.flush();
    }
}
