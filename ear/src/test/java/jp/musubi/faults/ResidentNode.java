package jp.musubi.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.acceptance.DemoServer;
import jp.musubi.acceptance.Seeding;
import jp.musubi.acceptance.Visitor;
import jp.musubi.identity.boundary.CardPurpose;
import jp.musubi.identity.domain.card.ChallengeBinding;
import jp.musubi.standin.installation.DemoInstallation;
import jp.musubi.standin.wire.JsonText;
import jp.musubi.standin.wire.KeyStores;

/** A node in the public zone: serves residents alone, with the portal's keys, the two of cards' hashes, no sealing key and the resident role. */
final class ResidentNode implements AutoCloseable {

    private static final String PROVIDER = "MUSUBI_SIGNIN_RESIDENT_";
    private static final String CARD_PAGE = "/signin/card";
    private static final String CONSENT_PAGE = "/signin/consent";
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([0-9-]+)\"");
    private static final int LISTENER = 8443;
    private static final String KEYRING = "node.keyring";
    private static final Set<String> OF_CARDS = Set.of("identity.card-revocation", "identity.card-login");

    private final DemoServer provider;
    private final DemoServer node;

    /** @param inner the node that serves every other zone */
    ResidentNode(DemoServer inner, Map<String, String> database) throws IOException {
        provider = inner;
        Path demo = new DemoServer("zone-resident", Offsets.SECOND, Map.of()).freshBase().withoutStandins().demo();
        TwoOperators.copy(inner.demo(), demo, file -> true);
        DemoInstallation.install(demo, Offsets.SECOND);
        Path keys = demo.resolveSibling("keys");
        TwoOperators.copy(inner.demo().resolve("keys"), keys, ResidentNode::isForThePortal);
        Map<String, Object> ring = new TreeMap<>(JsonText.read(Files.readString(inner.demo().resolve("keys").resolve(KEYRING))));
        ring.keySet().retainAll(OF_CARDS);
        Files.writeString(keys.resolve(KEYRING), JsonText.write(ring));
        Map<String, String> environment = new HashMap<>(database);
        environment.put("MUSUBI_CARD_LINKAGE_URL", inner.standin("/card/linkage").toString());
        environment.put("MUSUBI_CARD_AUTHENTICATION_OCSP_URL", inner.standin("/card/ocsp/") + "{key}");
        environment.put("MUSUBI_RESIDENT_KIOSK", "on");
        environment.putAll(Map.of("MUSUBI_ZONES", "resident", "MUSUBI_HOME_KEYS", keys.toString(),
                "MUSUBI_HUB_URL", inner.hub("/hub/v1").toString(), "MUSUBI_JLIS_URL", inner.standin("/jlis/v1").toString(),
                PROVIDER + "ISSUER", inner.standin("/signin").toString(),
                PROVIDER + "AUTHORIZATION_URL", inner.standin("/signin/authorize").toString(),
                PROVIDER + "JWKS_URL", inner.standin("/signin/jwks.json").toString()));
        node = new DemoServer("zone-resident", Offsets.SECOND, environment).briefly();
    }

    /** Where the demo's sign-in must send residents back to. */
    static String callback() {
        return "https://localhost:" + (LISTENER + Offsets.SECOND) + "/signin/callback";
    }

    ResidentNode start() {
        node.start();
        return this;
    }

    HttpResponse<String> page(String path, String account) {
        return Visitor.signedIn(provider, node.resident("/"), account).get(node.resident(path));
    }

    /** A browser and the card holder's program in one: a resident who came in with his file card. */
    Visitor withCard(String card) throws GeneralSecurityException, IOException {
        Visitor visitor = new Visitor(provider);
        URI page = node.resident(CARD_PAGE);
        visitor.get(page);
        Map<String, String> demand = Stream.of(visitor.post(node.resident(CARD_PAGE + "/challenge"), Map.of()).body().split("&")).map(field -> field.split("=", 2))
                .collect(Collectors.toMap(field -> field[0], field -> field[1]));
        byte[] challenge = HexFormat.of().parseHex(demand.get("challenge"));
        String origin = page.toString().replace(CARD_PAGE, "");
        byte[] message = new ChallengeBinding(CardPurpose.LOGIN, origin, demand.get("sessionHash"), "").message(challenge);
        char[] pin = Files.readAllLines(provider.demo().resolve("cards/pins.csv")).stream().map(line -> line.split(",")).filter(line -> line[0].equals(card))
                .findFirst().orElseThrow()[1].toCharArray();
        KeyStore keys = KeyStores.load(provider.demo().resolve("cards").resolve(card).resolve("authentication.p12"), pin);
        Signature signature = Signature.getInstance("SHA384withECDSA");
        signature.initSign((PrivateKey) keys.getKey("card", pin));
        signature.update(message);
        Base64.Encoder base64 = Base64.getEncoder();
        URI next = page.resolve(visitor.post(page, Map.of("challenge", demand.get("challenge"), "certificate",
                base64.encodeToString(keys.getCertificate("card").getEncoded()), "signature", base64.encodeToString(signature.sign())))
                .headers().firstValue("Location").orElseThrow());
        if (next.getPath().equals(CONSENT_PAGE)) {
            String form = visitor.get(next).body();
            assertThat(form).as("declined at a terminal that nobody touches").contains("id=\"idle\"", "/signin/idle.js", "value=\"DECLINE\"");
            Matcher version = VERSION.matcher(form);
            assertThat(version.find()).isTrue();
            visitor.post(next, Map.of("version", version.group(1), "choice", "AGREE"));
        }
        return visitor;
    }

    URI resident(String path) {
        return node.resident(path);
    }

    String log() {
        return Seeding.log(node);
    }

    /** Listeners of zones that it does not serve. */
    Stream<URI> closed() {
        return Stream.of(node.staff("/"), node.exchange("/"), node.hub("/"), node.standin("/"));
    }

    @Override
    public void close() {
        node.close();
    }

    /** Everybody's certificates, but no key besides the portal's own. */
    private static boolean isForThePortal(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".pem") || name.startsWith(Portal.CODE);
    }
}
