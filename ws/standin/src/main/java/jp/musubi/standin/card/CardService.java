package jp.musubi.standin.card;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.musubi.standin.wire.KeyStores;
import jp.musubi.standin.wire.StandinSettings;

/** The authority of the demo, opened from the demo's directory when it is first asked. */
@ApplicationScoped
public class CardService {

    private CardDesk desk;

    public synchronized CardDesk desk() {
        if (desk == null) {
            desk = open(StandinSettings.home().resolve("card"));
        }
        return desk;
    }

    /** @param directory with {@code authorities.p12}, its password beside it, and the register of what was issued */
    static CardDesk open(Path directory) {
        try {
            char[] password = Files.readString(directory.resolve("authorities.password")).strip().toCharArray();
            KeyStore store = KeyStores.load(directory.resolve("authorities.p12"), password);
            Map<BigInteger, String> owners = owners(directory.resolve("owners.csv"));
            return new CardDesk(id -> credential(store, id, password), new CardRegister(directory.resolve("register.txt")),
                    serial -> Optional.ofNullable(owners.get(serial)), Clock.systemUTC());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the authority's keys cannot be opened", e);
        }
    }

    /** Lines of serial (hexadecimal) and subject. */
    private static Map<BigInteger, String> owners(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllLines(file).stream().map(line -> line.split(","))
                .collect(Collectors.toMap(words -> new BigInteger(words[0], 16), words -> words[1])) : Map.of();
    }

    private static CardCredential credential(KeyStore store, AuthorityId id, char[] password) {
        try {
            return new CardCredential((PrivateKey) store.getKey(id.text(), password), (X509Certificate) store.getCertificate(id.text()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key of " + id.text(), e);
        }
    }
}
