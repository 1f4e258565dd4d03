package jp.musubi.standin.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.musubi.standin.wire.StandinSettings;

/** Where the demo's files are, who this provider is and who may ask it. Ports move with the server's offset. */
@ApplicationScoped
public class SignInSettings {

    private static final int OWN_PORT = 12443;
    private static final int RESIDENT_PORT = 8443;
    private static final int STAFF_PORT = 9443;

    Path accounts() {
        return StandinSettings.home().resolve("signin/accounts.csv");
    }

    Path signingKey() {
        return StandinSettings.home().resolve("signin/signin.jwk");
    }

    String issuer() {
        return find("musubi.standin.signin.issuer").orElseGet(() -> local(OWN_PORT) + "/signin");
    }

    List<RelyingParty> relyingParties() {
        return List.of(
                new RelyingParty("musubi-resident", AccountKind.RESIDENT, callback("resident", RESIDENT_PORT)),
                new RelyingParty("musubi-staff", AccountKind.STAFF, callback("staff", STAFF_PORT)));
    }

    private static String callback(String zone, int port) {
        return find("musubi.standin.signin.callback." + zone).orElseGet(() -> local(port) + "/signin/callback");
    }

    private static String local(int port) {
        return "https://localhost:" + (port + Integer.getInteger("jboss.socket.binding.port-offset", 0));
    }

    private static Optional<String> find(String key) {
        return Optional.ofNullable(System.getProperty(key, System.getenv(key.replace('.', '_').toUpperCase(Locale.ROOT))));
    }
}
