package jp.musubi.kernel.envelope;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import jp.musubi.kernel.config.NodeConfiguration;
import jp.musubi.kernel.error.BusinessException;

/**
 * Keys of the parties this node speaks for, and certificates of the parties it hears. A certificate counts only when
 * one of the anchors issued it and its dates hold.
 */
@ApplicationScoped
public class PartyKeys {

    private final Path directory;
    private final Clock clock;
    private final List<X509Certificate> anchors;
    private final Map<String, PartyCertificates> certificates = new ConcurrentHashMap<>();
    private final Map<String, KeyStore> stores = new ConcurrentHashMap<>();
    /** A key store derives its password anew, thousands of rounds, each time it hands out a key. */
    private final Map<KeyName, PrivateKey> privateKeys = new ConcurrentHashMap<>();

    private record KeyName(String party, String alias) {
    }

    protected PartyKeys() {
        this.directory = null;
        this.clock = null;
        this.anchors = List.of();
    }

    @Inject
    public PartyKeys(NodeConfiguration configuration, Clock clock) {
        this(configuration.keys(), clock);
    }

    /** @param directory with {@code <party>.p12}, {@code <party>.password}, {@code anchors.pem} and {@code parties/<party>.pem} */
    public PartyKeys(Path directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
        this.anchors = readPem(directory.resolve("anchors.pem"));
        try (Stream<Path> files = Files.list(directory.resolve("parties"))) {
            files.filter(file -> file.toString().endsWith(".pem")).forEach(this::learn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws BusinessException UNKNOWN_KEY */
    public X509Certificate signing(String party) {
        return current(certificatesOf(party).signing());
    }

    /** @throws BusinessException UNKNOWN_KEY */
    public X509Certificate encryption(String party) {
        return current(certificatesOf(party).encryption());
    }

    public PrivateKey signingKey(String party) {
        return key(party, "sign");
    }

    public PrivateKey encryptionKey(String party) {
        return key(party, "encrypt");
    }

    /** Key store of a party this node speaks for; its alias {@code tls} is the client certificate. */
    KeyStore store(String party) {
        return stores.computeIfAbsent(party, this::load);
    }

    char[] password(String party) {
        try {
            return Files.readString(directory.resolve(party + ".password")).strip().toCharArray();
        } catch (IOException e) {
            throw new BusinessException(EnvelopeError.UNKNOWN_KEY, e);
        }
    }

    Collection<X509Certificate> anchors() {
        return anchors;
    }

    private PartyCertificates certificatesOf(String party) {
        PartyCertificates found = certificates.get(party);
        if (found == null) {
            throw new BusinessException(EnvelopeError.UNKNOWN_KEY);
        }
        return found;
    }

    /** Nodes run for longer than certificates hold. */
    private X509Certificate current(X509Certificate certificate) {
        try {
            certificate.checkValidity(Date.from(clock.instant()));
            return certificate;
        } catch (CertificateException outOfDate) {
            throw new BusinessException(EnvelopeError.UNKNOWN_KEY, outOfDate);
        }
    }

    private void learn(Path file) {
        String party = file.getFileName().toString().replace(".pem", "");
        List<X509Certificate> trusted = readPem(file).stream().filter(this::isTrusted).toList();
        Optional<X509Certificate> signing = trusted.stream().filter(PartyCertificates::signs).findFirst();
        Optional<X509Certificate> encryption = trusted.stream().filter(PartyCertificates::receives).findFirst();
        if (signing.isPresent() && encryption.isPresent()) {
            certificates.put(party, new PartyCertificates(party, signing.get(), encryption.get()));
        }
    }

    private boolean isTrusted(X509Certificate certificate) {
        return anchors.stream().anyMatch(anchor -> {
            try {
                certificate.checkValidity(Date.from(clock.instant()));
                certificate.verify(anchor.getPublicKey());
                return true;
            } catch (GeneralSecurityException e) {
                return false;
            }
        });
    }

    private PrivateKey key(String party, String alias) {
        return privateKeys.computeIfAbsent(new KeyName(party, alias), this::read);
    }

    private PrivateKey read(KeyName name) {
        try {
            return (PrivateKey) store(name.party()).getKey(name.alias(), password(name.party()));
        } catch (GeneralSecurityException e) {
            throw new BusinessException(EnvelopeError.UNKNOWN_KEY, e);
        }
    }

    private KeyStore load(String party) {
        try (InputStream in = Files.newInputStream(directory.resolve(party + ".p12"))) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password(party));
            return store;
        } catch (IOException | GeneralSecurityException e) {
            throw new BusinessException(EnvelopeError.UNKNOWN_KEY, e);
        }
    }

    private static List<X509Certificate> readPem(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("not certificates: " + file.getFileName(), e);
        }
    }
}
