package jp.musubi.standin.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;

/** Key stores of the demo: {@code name.p12} with its password in {@code name.password}. */
public final class KeyStores {

    private KeyStores() {
    }

    /** @throws GeneralSecurityException when it cannot be opened with that password */
    public static KeyStore load(Path file, char[] password) throws GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            return store;
        } catch (IOException e) {
            throw new GeneralSecurityException("cannot open " + file.getFileName(), e);
        }
    }

    /** The password beside a key store. */
    public static char[] password(Path directory, String name) {
        try {
            return Files.readString(directory.resolve(name + ".password")).strip().toCharArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Certificates of a PEM file. */
    public static List<X509Certificate> pem(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("not certificates: " + file.getFileName(), e);
        }
    }
}
