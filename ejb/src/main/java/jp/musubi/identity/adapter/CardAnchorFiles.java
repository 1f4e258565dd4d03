package jp.musubi.identity.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import jp.musubi.identity.boundary.CardKind;
import jp.musubi.identity.domain.card.CardAnchor;
import jp.musubi.identity.domain.card.CardAnchors;
import jp.musubi.kernel.config.NodeConfiguration;
import jp.musubi.kernel.error.BusinessException;

/**
 * Certificates (PEM or DER) in the folders {@code authentication} and {@code signature} of {@code musubi.card.anchors}; the folders are looked at again when
 * a card comes, at most once in half a minute, so that a new generation of the authority needs no restart.
 */
@ApplicationScoped
class CardAnchorFiles implements CardAnchors {

    private static final Logger LOG = Logger.getLogger(CardAnchorFiles.class.getName());

    static final Duration LOOK = Duration.ofSeconds(30);

    private final NodeConfiguration configuration;
    private final Clock clock;
    private List<CardAnchor> anchors = List.of();
    private Map<Path, String> seen;
    private Instant lookedAt = Instant.MIN;

    protected CardAnchorFiles() {
        this(null, null);
    }

    @Inject
    CardAnchorFiles(NodeConfiguration configuration, Clock clock) {
        this.configuration = configuration;
        this.clock = clock;
    }

    @Override
    public synchronized List<CardAnchor> all() {
        Instant now = clock.instant();
        if (seen == null || !now.isBefore(lookedAt.plus(LOOK))) {
            lookedAt = now;
            look(configuration.find("musubi.card.anchors").map(Path::of));
        }
        return anchors;
    }

    private void look(Optional<Path> home) {
        Map<Path, String> stamps = new HashMap<>();
        for (CardKind kind : CardKind.values()) {
            home.ifPresent(folder -> files(folder.resolve(kind.key())).forEach(file -> stamps.put(file, stamp(file))));
        }
        if (stamps.equals(seen)) {
            return;
        }
        anchors = home.map(folder -> Stream.of(CardKind.values()).flatMap(kind -> files(folder.resolve(kind.key())).stream()
                .flatMap(CertificateFile::read).flatMap(certificate -> anchor(kind, certificate))).toList()).orElse(List.of());
        seen = stamps;
        anchors.forEach(anchor -> LOG.info(() -> "cards of " + anchor.kind() + " are taken from the authority's key " + anchor.keyId()));
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What changes when somebody writes the file. */
    private static String stamp(Path file) {
        try {
            return Files.size(file) + " " + Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An authority that may not be trusted is left out; the others serve. */
    static Stream<CardAnchor> anchor(CardKind kind, X509Certificate certificate) {
        try {
            return Stream.of(CardAnchor.of(kind, certificate));
        } catch (IllegalArgumentException | BusinessException e) {
            LOG.log(Level.WARNING, "not taken as an authority of cards", e);
            return Stream.empty();
        }
    }
}
