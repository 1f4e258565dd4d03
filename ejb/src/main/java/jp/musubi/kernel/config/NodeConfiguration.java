package jp.musubi.kernel.config;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.error.KernelError;

/**
 * Settings of this node: system property first, then the environment under the same name in capitals
 * ({@code musubi.hub.url} is {@code MUSUBI_HUB_URL}). There is no third place.
 */
@ApplicationScoped
public class NodeConfiguration {

    public Optional<String> find(String key) {
        String value = System.getProperty(key);
        if (value == null || value.isBlank()) {
            value = System.getenv(key.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT));
        }
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }

    /** @throws BusinessException CONFIGURATION_MISSING */
    public String get(String key) {
        return find(key).orElseThrow(() -> new BusinessException(KernelError.CONFIGURATION_MISSING, key));
    }

    /** Directory of the keys this node may use: {@code musubi.home.keys}. */
    public Path keys() {
        return Path.of(get("musubi.home.keys"));
    }

    /** Directory of the operator's registration files: {@code musubi.home.registrations}. */
    public Path registrations() {
        return Path.of(get("musubi.home.registrations"));
    }

    /** Base address of the hub contract: {@code musubi.hub.url}. */
    public URI hub() {
        return URI.create(get("musubi.hub.url"));
    }

    /** Base address of the J-LIS contract: {@code musubi.jlis.url}. */
    public URI jlis() {
        return URI.create(get("musubi.jlis.url"));
    }
}
