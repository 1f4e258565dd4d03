package jp.musubi.standin.installation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.musubi.standin.population.DemoSystem;

/** The clients that the operator has registered for the official APIs: one for each system in use, its secret random. */
final class OAuthClients {

    static final String CLIENTS = "registrations/clients.csv";
    /** Of the APIs that are there: a scope that guards nothing would promise something. */
    static final String SCOPES = "031:app_submit/v10/jutogaishaatenabangofuban:Create";

    private static final String HEADER = "clientId,institution,systemId,secret,scopes,status";

    private final DemoFiles files;

    OAuthClients(DemoFiles files) {
        this.files = files;
    }

    /** Lines that are there stay, so that an operator's change (for example REVOKED) survives. */
    void complete() {
        List<String> lines = files.has(CLIENTS) ? new ArrayList<>(files.read(CLIENTS).lines().toList()) : new ArrayList<>(List.of(HEADER));
        for (DemoSystem system : DemoSystem.values()) {
            boolean known = lines.stream().anyMatch(line -> line.contains("," + system.id() + ","));
            if (!known && system.status() == DemoSystem.Status.ACTIVE) {
                lines.add(String.join(",", Secrets.clientId(), system.town().institution(), system.id(), Secrets.clientSecret(),
                        SCOPES, DemoSystem.Status.ACTIVE.name()));
            }
        }
        files.write(CLIENTS, String.join("\n", lines) + "\n");
    }

    /** Columns of each client by its system's id. */
    Map<String, List<String>> bySystem() {
        Map<String, List<String>> clients = new LinkedHashMap<>();
        files.read(CLIENTS).lines().skip(1).map(line -> Arrays.asList(line.split(","))).forEach(line -> clients.put(line.get(2), line));
        return clients;
    }
}
