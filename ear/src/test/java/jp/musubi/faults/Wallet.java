package jp.musubi.faults;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;

/** {@code name.p12} and {@code name.password} of the demo. */
final class Wallet {

    private Wallet() {
    }

    static KeyStore open(Path directory, String name) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(directory.resolve(name + ".p12"))) {
            store.load(in, password(directory, name));
        }
        return store;
    }

    static char[] password(Path directory, String name) throws IOException {
        return Files.readString(directory.resolve(name + ".password")).strip().toCharArray();
    }
}
