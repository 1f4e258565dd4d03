package jp.musubi.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import jp.musubi.acceptance.DemoServer;
import jp.musubi.acceptance.Seeding;
import jp.musubi.acceptance.Visitor;
import jp.musubi.standin.installation.DemoInstallation;

/** A node in the public zone: serves residents alone, with the portal's keys, no sealing key and the resident role. */
final class ResidentNode implements AutoCloseable {

    private static final String PROVIDER = "MUSUBI_SIGNIN_RESIDENT_";
    private static final int LISTENER = 8443;

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
        Map<String, String> environment = new HashMap<>(database);
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
