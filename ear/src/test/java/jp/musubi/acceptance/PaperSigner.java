package jp.musubi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.signature.AbstractSignatureParameters;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.ocsp.OCSPSource;
import eu.europa.esig.dss.spi.x509.revocation.ocsp.OCSPToken;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import eu.europa.esig.dss.xades.XAdESSignatureParameters;
import eu.europa.esig.dss.xades.signature.XAdESService;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

/** Signs papers with a file card of the demo, with time stamps and answers about revocation of the stand-in. */
final class PaperSigner {

    private final Demo demo;
    private final HttpClient http;
    private final PrivateKey key;
    private final CertificateToken own;
    private final CertificateToken issuer;

    private PaperSigner(Demo demo, Path keys, String secret, String kind) {
        this.demo = demo;
        this.http = HttpClient.newBuilder().sslContext(demo.server().trusted()).build();
        try {
            KeyStore store = KeyStore.getInstance(keys.toFile(), secret.toCharArray());
            String alias = store.aliases().nextElement();
            key = (PrivateKey) store.getKey(alias, secret.toCharArray());
            own = new CertificateToken((X509Certificate) store.getCertificate(alias));
            issuer = new CertificateToken(anchors(demo, kind).stream().filter(this::issued).findFirst().orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static PaperSigner of(Demo demo, String card) {
        FileCard file = FileCard.of(demo, card);
        return new PaperSigner(demo, file.signature(), file.password(), "signature");
    }

    /** With the key that is for signing in. */
    static PaperSigner misusing(Demo demo, String card) {
        FileCard file = FileCard.of(demo, card);
        return new PaperSigner(demo, file.authentication(), file.pin(), "authentication");
    }

    byte[] pdf(byte[] paper) {
        PAdESSignatureParameters parameters = prepare(new PAdESSignatureParameters());
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_LTA);
        PAdESService service = new PAdESService(verifier());
        service.setTspSource(time());
        InMemoryDocument unsigned = new InMemoryDocument(paper);
        return bytes(service.signDocument(unsigned, parameters, sign(service.getDataToSign(unsigned, parameters), parameters.getSignatureAlgorithm())));
    }

    byte[] xml(byte[] paper) {
        XAdESSignatureParameters parameters = prepare(new XAdESSignatureParameters());
        parameters.setSignatureLevel(SignatureLevel.XAdES_BASELINE_LT);
        parameters.setSignaturePackaging(SignaturePackaging.ENVELOPED);
        XAdESService service = new XAdESService(verifier());
        service.setTspSource(time());
        InMemoryDocument unsigned = new InMemoryDocument(paper);
        return bytes(service.signDocument(unsigned, parameters, sign(service.getDataToSign(unsigned, parameters), parameters.getSignatureAlgorithm())));
    }

    private <P extends AbstractSignatureParameters<?>> P prepare(P parameters) {
        parameters.setDigestAlgorithm(own.getPublicKey().getAlgorithm().startsWith("EC") ? DigestAlgorithm.SHA384 : DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(own);
        parameters.setCertificateChain(own, issuer);
        return parameters;
    }

    private boolean issued(X509Certificate anchor) {
        try {
            own.getCertificate().verify(anchor.getPublicKey());
            return true;
        } catch (GeneralSecurityException other) {
            return false;
        }
    }

    static List<X509Certificate> anchors(Demo demo, String kind) throws IOException, GeneralSecurityException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        try (Stream<Path> files = Files.list(demo.server().demo().resolve("keys/card-anchors").resolve(kind))) {
            return files.map(file -> {
                try (var in = Files.newInputStream(file)) {
                    return (X509Certificate) factory.generateCertificate(in);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } catch (GeneralSecurityException e) {
                    throw new IllegalStateException(e);
                }
            }).toList();
        }
    }

    private CommonCertificateVerifier verifier() {
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(issuer);
        CommonCertificateVerifier verifier = new CommonCertificateVerifier(true);
        verifier.setTrustedCertSources(trusted);
        OCSPSource answers = this::answer;
        verifier.setOcspSource(answers);
        SilentOnStatusAlert silent = new SilentOnStatusAlert(); // the unit of time has no answers to give
        verifier.setAlertOnMissingRevocationData(silent);
        verifier.setAlertOnUncoveredPOE(silent);
        verifier.setAugmentationAlertOnSelfSignedCertificateChains(silent);
        return verifier;
    }

    private OCSPToken answer(CertificateToken asked, CertificateToken authority) {
        if (!authority.equals(issuer)) {
            return null;
        }
        try {
            JcaX509CertificateHolder holder = new JcaX509CertificateHolder(authority.getCertificate());
            CertificateID id = new CertificateID(new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1), holder, asked.getSerialNumber());
            String keyId = HexFormat.of().formatHex(SubjectKeyIdentifier.fromExtensions(holder.getExtensions()).getKeyIdentifier());
            byte[] answer = post("/card/ocsp/" + keyId, "application/ocsp-request", new OCSPReqBuilder().addRequest(id).build().getEncoded());
            BasicOCSPResp response = (BasicOCSPResp) new OCSPResp(answer).getResponseObject();
            return new OCSPToken(response, response.getResponses()[0], asked, authority);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OCSPException | OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private TSPSource time() {
        return (algorithm, digest) -> {
            try {
                TimeStampRequestGenerator requests = new TimeStampRequestGenerator();
                requests.setCertReq(true);
                byte[] request = requests.generate(new ASN1ObjectIdentifier(algorithm.getOid()), digest).getEncoded();
                return new TimestampBinary(new TimeStampResponse(post("/time-stamps", "application/timestamp-query", request)).getTimeStampToken().getEncoded());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (TSPException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    private byte[] post(String path, String type, byte[] body) {
        try {
            HttpResponse<byte[]> answer = http.send(HttpRequest.newBuilder(demo.server().standin(path)).header("Content-Type", type)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body)).build(), HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private SignatureValue sign(ToBeSigned data, SignatureAlgorithm algorithm) {
        try {
            Signature signature = Signature.getInstance(algorithm.getJCEId());
            signature.initSign(key);
            signature.update(data.getBytes());
            return new SignatureValue(algorithm, signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(DSSDocument document) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.writeTo(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
