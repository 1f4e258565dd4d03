package jp.musubi.standin.installation;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.security.cert.X509Certificate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.musubi.standin.population.DemoSystem;
import jp.musubi.standin.timestamp.TimeStampService;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;

/** Every certificate of the demo and its key store. */
final class Certificates {

    static final String OUTSIDER = "outsider";
    static final String SERVER = "server";
    /** Trust store of the listeners; it has the password of their key store, so that the server needs to know one. */
    static final String CLIENT_AUTHORITIES = "client-ca";
    static final String TIME_ANCHORS = "keys/time-anchors.pem";
    static final String TLS = "tls";
    static final String SIGN = "sign";
    static final String ENCRYPT = "encrypt";
    /** One listener, one key: other operators run some of them. */
    private static final List<String> LISTENERS = List.of("resident", "staff", "exchange", "hub", "standin");

    private final DemoFiles files;
    private final Authority authority;
    private final Map<DemoSystem, X509Certificate> systems = new EnumMap<>(DemoSystem.class);
    private final Map<DemoParty, X509Certificate> parties = new EnumMap<>(DemoParty.class);

    Certificates(DemoFiles files) {
        this.files = files;
        this.authority = Authority.open(files, "authority/demo-ca", "Musubi demo CA");
    }

    void complete() {
        files.write("ca.pem", pem(authority.certificate()));
        files.write("keys/anchors.pem", pem(authority.certificate()));
        issue(authority, SERVER, plan(LISTENERS, listener -> authority.issue(listener + ".localhost", Usage.TLS_SERVER)));
        new KeyStoreFile(files, CLIENT_AUTHORITIES, () -> files.read(SERVER + ".password")).trust(Map.of("demo-ca", authority.certificate()));
        for (DemoSystem system : DemoSystem.values()) {
            systems.put(system, client(authority, system.id()));
        }
        client(Authority.open(files, "authority/unknown-ca", "Unknown CA"), OUTSIDER);
        timeStamps();
        for (DemoParty party : DemoParty.values()) {
            parties.put(party, party(party));
        }
    }

    /** TLS client certificates of the systems. */
    Map<DemoSystem, X509Certificate> systems() {
        return systems;
    }

    /** TLS client certificates of the parties. */
    Map<DemoParty, X509Certificate> parties() {
        return parties;
    }

    /** A time-stamping unit under an authority of its own: whoever trusts the demo's wires need not trust its time. */
    private void timeStamps() {
        Authority time = Authority.open(files, "authority/time-ca", "Musubi demo time authority");
        issue(time, TimeStampService.KEYS, plan(List.of(TimeStampService.ALIAS), alias -> time.issue("Musubi demo time stamps, not accredited", Usage.TIME_STAMPING)));
        files.write(TIME_ANCHORS, pem(time.certificate()));
    }

    private X509Certificate client(Authority issuer, String name) {
        return issue(issuer, name, plan(List.of("client"), alias -> issuer.issue(name, Usage.TLS_CLIENT))).get("client").certificate();
    }

    private X509Certificate party(DemoParty party) {
        Map<String, Supplier<Credential>> plan = new LinkedHashMap<>();
        plan.put(SIGN, () -> authority.issue(party.code() + " sign", Usage.SIGNING));
        plan.put(ENCRYPT, () -> authority.issue(party.code() + " encrypt", Usage.ENCRYPTION));
        plan.put(TLS, () -> authority.issue(party.code(), Usage.TLS_CLIENT));
        Map<String, Credential> issued = issue(authority, "keys/" + party.code(), plan);
        files.write("keys/parties/" + party.code() + ".pem",
                pem(issued.get(SIGN).certificate()) + pem(issued.get(ENCRYPT).certificate()));
        return issued.get(TLS).certificate();
    }

    private Map<String, Credential> issue(Authority issuer, String name, Map<String, Supplier<Credential>> plan) {
        return new KeyStoreFile(files, name).credentials(plan, issuer::vouchesFor);
    }

    private static Map<String, Supplier<Credential>> plan(List<String> aliases,
            Function<String, Credential> issue) {
        Map<String, Supplier<Credential>> plan = new LinkedHashMap<>();
        aliases.forEach(alias -> plan.put(alias, () -> issue.apply(alias)));
        return plan;
    }

    static String pem(X509Certificate certificate) {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(certificate);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
