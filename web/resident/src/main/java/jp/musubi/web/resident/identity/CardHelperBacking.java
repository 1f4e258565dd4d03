package jp.musubi.web.resident.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The card holder's program as this archive carries it: its checksum, which the build computed, its size, and how to start it for this portal. */
@Named
@RequestScoped
public class CardHelperBacking {

    static final String FILE = "/public/card-helper/musubi-card-helper.jar";

    private static final int KILO = 1_024;

    private final ServletContext archive;
    private final String origin;

    protected CardHelperBacking() {
        this.archive = null;
        this.origin = null;
    }

    @Inject
    public CardHelperBacking(ServletContext archive, HttpServletRequest request) {
        this.archive = archive;
        this.origin = "https://" + request.getHeader("Host");
    }

    public String getFile() {
        return FILE;
    }

    public String getName() {
        return FILE.substring(FILE.lastIndexOf('/') + 1);
    }

    /** SHA-256 in hexadecimal. */
    public String getChecksum() {
        try (InputStream in = Objects.requireNonNull(archive.getResourceAsStream(FILE + ".sha256"))) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip().split(" ")[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kilobytes, at least one. */
    public long getSize() {
        try {
            URLConnection file = Objects.requireNonNull(archive.getResource(FILE)).openConnection();
            return Math.max(1, file.getContentLengthLong() / KILO);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where this page is, as the browser says it. */
    public String getOrigin() {
        return origin;
    }
}
