package jp.musubi.identity.adapter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Certificates of authorities as an operator keeps them: PEM, several after another, or DER. */
final class CertificateFile {

    private static final Logger LOG = Logger.getLogger(CertificateFile.class.getName());

    private CertificateFile() {
    }

    /** Nothing where there is no certificate, which the log tells. */
    static Stream<X509Certificate> read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream().map(X509Certificate.class::cast);
        } catch (CertificateException e) {
            LOG.log(Level.WARNING, "no certificate of an authority: " + file.getFileName(), e);
            return Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
