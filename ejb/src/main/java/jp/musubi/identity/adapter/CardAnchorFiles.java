package jp.musubi.identity.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import jp.musubi.identity.boundary.CardKind;
import jp.musubi.identity.domain.card.CardAnchor;
import jp.musubi.identity.domain.card.CardAnchors;
import jp.musubi.kernel.config.NodeConfiguration;
import jp.musubi.kernel.error.BusinessException;

/** Certificates (PEM or DER) in the folders {@code authentication} and {@code signature} of {@code musubi.card.anchors}, read when the first card comes. */
@ApplicationScoped
class CardAnchorFiles implements CardAnchors {

    private static final Logger LOG = Logger.getLogger(CardAnchorFiles.class.getName());

    private final NodeConfiguration configuration;
    private List<CardAnchor> anchors;

    protected CardAnchorFiles() {
        this(null);
    }

    @Inject
    CardAnchorFiles(NodeConfiguration configuration) {
        this.configuration = configuration;
    }

    @Override
    public synchronized List<CardAnchor> all() {
        if (anchors == null) {
            anchors = configuration.find("musubi.card.anchors").map(Path::of)
                    .map(home -> Stream.of(CardKind.values()).flatMap(kind -> in(home.resolve(kind.key()), kind)).toList()).orElse(List.of());
            anchors.forEach(anchor -> LOG.info(() -> "cards of " + anchor.kind() + " are taken from the authority's key " + anchor.keyId()));
        }
        return anchors;
    }

    private static Stream<CardAnchor> in(Path folder, CardKind kind) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream().flatMap(file -> certificates(file)).flatMap(certificate -> anchor(kind, certificate));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<X509Certificate> certificates(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream().map(X509Certificate.class::cast);
        } catch (CertificateException e) {
            LOG.log(Level.WARNING, "no certificate of an authority of cards: " + file.getFileName(), e);
            return Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An authority that may not be trusted is left out; the others serve. */
    private static Stream<CardAnchor> anchor(CardKind kind, X509Certificate certificate) {
        try {
            return Stream.of(CardAnchor.of(kind, certificate));
        } catch (IllegalArgumentException | BusinessException e) {
            LOG.log(Level.WARNING, "not taken as an authority of cards", e);
            return Stream.empty();
        }
    }
}
