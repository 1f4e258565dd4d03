package jp.musubi.kernel.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import jp.musubi.kernel.config.NodeConfiguration;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.error.KernelError;
import org.wildfly.security.auth.server.IdentityCredentials;
import org.wildfly.security.credential.PasswordCredential;
import org.wildfly.security.credential.SecretKeyCredential;
import org.wildfly.security.credential.store.CredentialStore;
import org.wildfly.security.credential.store.CredentialStore.CredentialSourceProtectionParameter;
import org.wildfly.security.credential.store.CredentialStoreException;
import org.wildfly.security.credential.store.WildFlyElytronCredentialStoreProvider;
import org.wildfly.security.password.interfaces.ClearPassword;

/**
 * The generations of the key-encryption key, from the server's Elytron credential store {@code vault}. Its secret keys have
 * the aliases {@code vault-1}, {@code vault-2}, …; the store is only read here and written with the server's own commands.
 */
final class CredentialStoreKeys {

    private static final Pattern ALIAS = Pattern.compile("vault-([1-9]\\d{0,3})");

    private final Path file;
    private final char[] password;

    CredentialStoreKeys(NodeConfiguration configuration) {
        this(configuration.keys().resolve("vault.store"), configuration.get("musubi.vault.password").toCharArray());
    }

    CredentialStoreKeys(Path file, char[] password) {
        this.file = file;
        this.password = password.clone();
    }

    /** @throws BusinessException VAULT_UNREADABLE when the store is absent or its password does not open it */
    NavigableMap<Integer, SecretKey> read() {
        try {
            CredentialStore store = open();
            NavigableMap<Integer, SecretKey> generations = new TreeMap<>();
            for (String alias : store.getAliases()) {
                Matcher name = ALIAS.matcher(alias);
                SecretKeyCredential credential = name.matches() ? store.retrieve(alias, SecretKeyCredential.class) : null;
                if (credential != null) {
                    generations.put(Integer.valueOf(name.group(1)), new SecretKeySpec(credential.getSecretKey().getEncoded(), "AES"));
                }
            }
            return generations;
        } catch (GeneralSecurityException e) {
            throw new BusinessException(KernelError.VAULT_UNREADABLE, e, file);
        }
    }

    /** Differs when somebody wrote the store. */
    String stamp() {
        try {
            return Files.exists(file) ? Files.getLastModifiedTime(file) + " " + Files.size(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CredentialStore open() throws GeneralSecurityException {
        if (!Files.exists(file)) {
            throw new CredentialStoreException("no file");
        }
        CredentialStore store = CredentialStore.getInstance("KeyStoreCredentialStore",
                () -> new Provider[] {WildFlyElytronCredentialStoreProvider.getInstance()});
        store.initialize(Map.of("location", file.toString(), "keyStoreType", "PKCS12", "create", "false", "modifiable", "false"),
                new CredentialSourceProtectionParameter(IdentityCredentials.NONE.withCredential(
                        new PasswordCredential(ClearPassword.createRaw(ClearPassword.ALGORITHM_CLEAR, password)))));
        return store;
    }
}
