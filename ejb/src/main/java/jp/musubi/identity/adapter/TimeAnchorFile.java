package jp.musubi.identity.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import jp.musubi.identity.domain.signature.TimeAnchors;
import jp.musubi.kernel.config.NodeConfiguration;

/** Certificates (PEM or DER) in the file {@code musubi.time.anchors}, read when the first document comes. */
@ApplicationScoped
class TimeAnchorFile implements TimeAnchors {

    private final NodeConfiguration configuration;
    private List<X509Certificate> anchors;

    protected TimeAnchorFile() {
        this(null);
    }

    @Inject
    TimeAnchorFile(NodeConfiguration configuration) {
        this.configuration = configuration;
    }

    @Override
    public synchronized List<X509Certificate> all() {
        if (anchors == null) {
            anchors = configuration.find("musubi.time.anchors").map(Path::of).map(file -> CertificateFile.read(file).toList()).orElse(List.of());
        }
        return anchors;
    }
}
