package jp.musubi.standin.timestamp;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.stream.Stream;
import jp.musubi.standin.wire.KeyStores;
import jp.musubi.standin.wire.StandinSettings;

/** The time-stamping authority of the demo, opened from the demo's directory when it is first asked. */
@ApplicationScoped
public class TimeStampService {

    /** Without the ending. */
    public static final String KEYS = "time-stamps";
    public static final String ALIAS = "unit";

    private TimeStampDesk desk;

    public synchronized TimeStampDesk desk() {
        if (desk == null) {
            desk = open(StandinSettings.home());
        }
        return desk;
    }

    /** @param directory with the unit's key store and its password */
    static TimeStampDesk open(Path directory) {
        char[] password = KeyStores.password(directory, KEYS);
        try {
            KeyStore store = KeyStores.load(directory.resolve(KEYS + ".p12"), password);
            return new TimeStampDesk((PrivateKey) store.getKey(ALIAS, password),
                    Stream.of(store.getCertificateChain(ALIAS)).map(X509Certificate.class::cast).toList(), Clock.systemUTC());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the time-stamping unit's key cannot be opened", e);
        }
    }
}
