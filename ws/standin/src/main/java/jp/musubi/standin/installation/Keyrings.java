package jp.musubi.standin.installation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import jp.musubi.standin.jlis.PersonKeys;
import jp.musubi.standin.wire.JsonText;

/** Symmetric keys: a purpose that is missing gets a key, one that is there keeps it for ever. */
final class Keyrings {

    static final String NODE = "keys/node.keyring";
    /** Opens the credential store of the number vault, which the server's own tool makes at the first start. */
    static final String VAULT_PASSWORD = "keys/vault.password";
    static final String JLIS = "jlis/jlis.keyring";

    private final DemoFiles files;

    Keyrings(DemoFiles files) {
        this.files = files;
    }

    void complete() {
        Map<String, Object> node = load(NODE);
        nodePurposes().forEach(purpose -> node.computeIfAbsent(purpose, absent -> Map.of("1", Secrets.key())));
        files.write(NODE, JsonText.write(node) + "\n");
        Map<String, Object> jlis = load(JLIS);
        PersonKeys.PURPOSES.forEach(purpose -> jlis.computeIfAbsent(purpose, absent -> Secrets.key()));
        files.once(VAULT_PASSWORD, Secrets::password);
        files.write(JLIS, JsonText.write(jlis) + "\n");
    }

    PersonKeys personKeys() {
        return PersonKeys.parse(files.read(JLIS));
    }

    /** What the node seals at rest or looks up by keyed hash. */
    private static List<String> nodePurposes() {
        InputStream in = Objects.requireNonNull(Keyrings.class.getResourceAsStream("node-purposes.txt"));
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> load(String name) {
        return files.has(name) ? new TreeMap<>(JsonText.read(files.read(name))) : new TreeMap<>();
    }
}
