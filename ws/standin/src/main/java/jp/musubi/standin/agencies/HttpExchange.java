package jp.musubi.standin.agencies;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import jp.musubi.standin.population.DemoSystem;
import jp.musubi.standin.wire.JsonText;
import jp.musubi.standin.wire.MutualTlsClient;

/** The exchange over HTTPS with each system's own client certificate. */
final class HttpExchange implements Exchange {

    private final Path home;
    private final URI base;
    private final Map<DemoSystem, MutualTlsClient> clients = new EnumMap<>(DemoSystem.class);

    HttpExchange(Path home, URI base) {
        this.home = home;
        this.base = base;
    }

    @Override
    public Map<String, Object> post(DemoSystem system, String operation, Map<String, Object> message) throws IOException {
        MutualTlsClient client = clients.computeIfAbsent(system,
                any -> new MutualTlsClient(home, system.id(), "client", home.resolve("ca.pem")));
        MutualTlsClient.Answer answer = client.post(URI.create(base + "/" + operation), "application/json", JsonText.write(message));
        if (!answer.ok()) {
            throw new IOException(operation + ": HTTP " + answer.status() + code(answer.body()));
        }
        try {
            return JsonText.read(answer.body());
        } catch (IllegalArgumentException e) {
            throw new IOException(operation + ": not the exchange that answers", e);
        }
    }

    /** Code of problem details, if these are some. */
    private static String code(String body) {
        try {
            return " " + JsonText.read(body).getOrDefault("code", "");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
