package jp.musubi.standin.installation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.musubi.standin.wire.KeyStores;

/** {@code name.p12} with its password in {@code name.password}: what is usable stays, what is missing is issued. */
final class KeyStoreFile {

    private final DemoFiles files;
    private final String name;
    private final char[] password;

    KeyStoreFile(DemoFiles files, String name) {
        this(files, name, Secrets::password);
    }

    /** @param firstPassword the password that it gets when it has none yet */
    KeyStoreFile(DemoFiles files, String name, Supplier<String> firstPassword) {
        this.files = files;
        this.name = name;
        this.password = files.once(name + ".password", firstPassword).strip().toCharArray();
    }

    /**
     * The credentials under those aliases.
     *
     * @param issue makes what is missing
     * @param good whether a certificate found here may stay
     */
    Map<String, Credential> credentials(Map<String, Supplier<Credential>> issue, Predicate<X509Certificate> good) {
        KeyStore store = load();
        Map<String, Credential> credentials = new LinkedHashMap<>();
        boolean changed = false;
        for (Map.Entry<String, Supplier<Credential>> entry : issue.entrySet()) {
            Optional<Credential> found = find(store, entry.getKey()).filter(credential -> good.test(credential.certificate()));
            changed |= found.isEmpty();
            credentials.put(entry.getKey(), found.orElseGet(entry.getValue()));
        }
        if (changed) {
            save(credentials);
        }
        return credentials;
    }

    /** Makes this a trust store of these certificates, by their aliases. */
    void trust(Map<String, X509Certificate> certificates) {
        try {
            KeyStore store = load();
            KeyStore fresh = empty();
            boolean changed = false;
            for (Map.Entry<String, X509Certificate> trusted : certificates.entrySet()) {
                changed |= !trusted.getValue().equals(store.getCertificate(trusted.getKey()));
                fresh.setCertificateEntry(trusted.getKey(), trusted.getValue());
            }
            if (changed) {
                save(fresh);
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<Credential> find(KeyStore store, String alias) {
        try {
            if (!store.isKeyEntry(alias)) {
                return Optional.empty();
            }
            return Optional.of(new Credential((PrivateKey) store.getKey(alias, password),
                    Stream.of(store.getCertificateChain(alias)).map(X509Certificate.class::cast).toList()));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    /** A file that its password does not open (somebody removed or changed one of the two) is as good as none. */
    private KeyStore load() {
        try {
            return files.has(name + ".p12") ? KeyStores.load(files.path(name + ".p12"), password) : empty();
        } catch (GeneralSecurityException e) {
            return empty();
        }
    }

    private void save(Map<String, Credential> credentials) {
        try {
            KeyStore store = empty();
            for (Map.Entry<String, Credential> entry : credentials.entrySet()) {
                store.setKeyEntry(entry.getKey(), entry.getValue().key(), password,
                        entry.getValue().chain().toArray(Certificate[]::new));
            }
            save(store);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void save(KeyStore store) throws GeneralSecurityException {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            store.store(out, password);
            files.write(name + ".p12", out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KeyStore empty() {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
