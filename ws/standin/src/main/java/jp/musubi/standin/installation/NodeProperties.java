package jp.musubi.standin.installation;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.musubi.standin.card.CardKind;
import jp.musubi.standin.population.Town;

/** System properties that only this installation knows, for the server's {@code --properties=} option. */
final class NodeProperties {

    private static final String CALLBACK = "/signin/callback";

    private NodeProperties() {
    }

    static String text(DemoFiles files, Ports ports) {
        Map<String, String> all = new TreeMap<>();
        all.put("musubi.card.anchors", files.path(CardAuthorities.ANCHORS).toString());
        all.put("musubi.card.server.anchors", files.path("ca.pem").toString());
        all.put("musubi.card.direct.port", ports.number(Ports.CARD));
        for (CardKind kind : CardKind.values()) {
            all.put("musubi.card." + kind.key() + ".ocsp.url", ports.url(Ports.STANDIN, "/card/ocsp/{key}"));
            all.put("musubi.card." + kind.key() + ".crl.url", ports.url(Ports.STANDIN, "/card/crl/{key}"));
        }
        all.put("musubi.card.linkage.url", ports.url(Ports.STANDIN, "/card/linkage"));
        all.put("musubi.demo.towns", "true");
        all.put("musubi.home.demo", files.path("").toString());
        all.put("musubi.hub.url", ports.url(Ports.HUB, "/hub/v1"));
        all.put("musubi.jlis.url", ports.url(Ports.STANDIN, "/jlis/v1"));
        all.put("musubi.oauth2.issuer", ports.url(Ports.EXCHANGE, ""));
        all.put("musubi.signin.anchors", files.path("ca.pem").toString());
        all.put("musubi.signin.staff.passkey.origins", ports.url(Ports.STAFF, ""));
        all.put("musubi.signin.staff.institutions", Town.MUSUBI.institution() + "," + Town.ENISHI.institution());
        all.putAll(signIn("resident", ports.url(Ports.RESIDENT, CALLBACK), ports));
        all.putAll(signIn("staff", ports.url(Ports.STAFF, CALLBACK), ports));
        all.put("musubi.time.anchors", files.path(Certificates.TIME_ANCHORS).toString());
        all.put("musubi.time.url", ports.url(Ports.STANDIN, "/time-stamps"));
        all.put("musubi.standin.exchange.url", ports.url(Ports.EXCHANGE, "/exchange/rest/v1"));
        all.put("musubi.tls.password", files.read(Certificates.SERVER + ".password").strip());
        all.put("musubi.vault.password", files.read(Keyrings.VAULT_PASSWORD).strip());
        all.keySet().removeIf(NodeProperties::setOutside);
        return all.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue().replace("\\", "/"))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Map<String, String> signIn(String zone, String callback, Ports ports) {
        String prefix = "musubi.signin." + zone + ".";
        return Map.of(prefix + "issuer", ports.url(Ports.STANDIN, "/signin"),
                prefix + "authorization.url", ports.url(Ports.STANDIN, "/signin/authorize"),
                prefix + "jwks.url", ports.url(Ports.STANDIN, "/signin/jwks.json"),
                prefix + "audience", "musubi-" + zone, prefix + "callback.url", callback);
    }

    /** A system property would hide what the operator says in the environment. */
    private static boolean setOutside(String key) {
        String value = System.getenv(key.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT));
        return value != null && !value.isBlank();
    }
}
