package jp.musubi.identity.adapter;

import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Fetches a key set over HTTPS, from a server that one of the configured anchors vouches for, or reads it from a file. Nothing else. */
class KeySetRetriever implements ResourceRetriever {

    private static final int TIMEOUT_MILLIS = 5_000;
    private static final int LIMIT_BYTES = 64 * 1024;

    private final Optional<String> anchors;

    /** @param anchors PEM file of the certificates to trust; the JDK's own ones when empty */
    KeySetRetriever(Optional<String> anchors) {
        this.anchors = anchors;
    }

    @Override
    public Resource retrieveResource(URL url) throws IOException {
        if ("file".equals(url.getProtocol())) {
            return new Resource(Files.readString(Path.of(URI.create(url.toString()))), "application/json");
        }
        if (!"https".equals(url.getProtocol())) {
            throw new IOException("a key set is fetched over https only");
        }
        return new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, LIMIT_BYTES, true, TrustedServers.context(anchors).getSocketFactory()).retrieveResource(url);
    }
}
