package jp.musubi.kernel.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.error.KernelError;
import jp.musubi.kernel.json.Json;

/**
 * Symmetric keys of a node by purpose and version. A node holds the purposes of its zone only, so that the public tier
 * cannot open what the intranet sealed.
 */
public final class Keyring {

    private final Map<String, NavigableMap<Integer, SecretKey>> keys = new TreeMap<>();

    /** @param keys purpose, then version, then 32 bytes in Base64 */
    public Keyring(Map<String, Map<String, String>> keys) {
        keys.forEach((purpose, versions) -> versions.forEach((version, text) -> this.keys
                .computeIfAbsent(purpose, unused -> new TreeMap<>())
                .put(Integer.valueOf(version), new SecretKeySpec(Base64.getDecoder().decode(text), "AES"))));
    }

    /** Reads {@code node.keyring}, a JSON object. */
    @SuppressWarnings("unchecked")
    public static Keyring read(Path file) {
        try {
            Map<String, ?> json = Json.readObject(Files.readString(file));
            return new Keyring((Map<String, Map<String, String>>) (Map<String, ?>) json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int newestVersion(String purpose) {
        return versions(purpose).lastKey();
    }

    SecretKey key(String purpose, int version) {
        SecretKey key = versions(purpose).get(version);
        if (key == null) {
            throw new BusinessException(KernelError.SEAL_BROKEN, purpose, version);
        }
        return key;
    }

    /** Fingerprints must stay comparable for ever, so they use the first version. */
    SecretKey oldest(String purpose) {
        return versions(purpose).firstEntry().getValue();
    }

    private NavigableMap<Integer, SecretKey> versions(String purpose) {
        NavigableMap<Integer, SecretKey> versions = keys.get(purpose);
        if (versions == null) {
            throw new BusinessException(KernelError.CONFIGURATION_MISSING, "node.keyring/" + purpose);
        }
        return versions;
    }
}
