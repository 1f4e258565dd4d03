package jp.musubi.standin.wire;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Settings of the stand-ins: system property, then the environment under the same name in capitals, then the demo's value. */
public final class StandinSettings {

    private static final int EXCHANGE = 10_443;
    private static final int HUB = 11_443;

    private StandinSettings() {
    }

    /** The directory that {@code DemoInstallation} completed: {@code musubi.home.demo}. */
    public static Path home() {
        return Path.of(find("musubi.home.demo").orElseGet(() -> System.getProperty("jboss.server.data.dir", ".") + "/demo"));
    }

    /** REST interface of the exchange: {@code musubi.standin.exchange.url}. */
    public static URI exchange() {
        return URI.create(find("musubi.standin.exchange.url").orElseGet(() -> localhost(EXCHANGE) + "/exchange/rest/v1"));
    }

    /** The hub's contract: {@code musubi.hub.url}. */
    public static URI hub() {
        return URI.create(find("musubi.hub.url").orElseGet(() -> localhost(HUB) + "/hub/v1"));
    }

    /** Whether the towns' systems fill the node at start: {@code musubi.standin.seeding}, false to keep it empty. */
    public static boolean seeding() {
        return find("musubi.standin.seeding").map(Boolean::parseBoolean).orElse(true);
    }

    private static Optional<String> find(String key) {
        String value = System.getProperty(key);
        if (value == null || value.isBlank()) {
            value = System.getenv(key.replace('.', '_').toUpperCase(Locale.ROOT));
        }
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }

    private static String localhost(int port) {
        return "https://localhost:" + (port + Integer.getInteger("jboss.socket.binding.port-offset", 0));
    }
}
