package jp.musubi.standin.timestamp;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/**
 * RFC 3161 (with the SigningCertificateV2 of RFC 5816): says that what has this digest existed at this time. Digests of SHA-256, SHA-384
 * and SHA-512; the policy is its own, and another one that is asked for is refused.
 */
public final class TimeStampDesk {

    /** Of the arc for examples (ITU-T X.660, 2.999), so that nobody takes it for an accredited one's. */
    public static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("2.999.3161.1");

    private static final Set<ASN1ObjectIdentifier> DIGESTS = Set.of(TSPAlgorithms.SHA256, TSPAlgorithms.SHA384, TSPAlgorithms.SHA512);
    private static final int SERIAL_BITS = 63;
    private static final int ACCURACY_SECONDS = 1;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PrivateKey key;
    private final List<X509Certificate> chain;
    private final Clock clock;

    /** @param chain of the key, its own certificate first */
    public TimeStampDesk(PrivateKey key, List<X509Certificate> chain, Clock clock) {
        this.key = key;
        this.chain = List.copyOf(chain);
        this.clock = clock;
    }

    /** A request in, a response out, both DER; what is no request or asks for what is not given is told so in the response. */
    public byte[] answer(byte[] request) {
        try {
            TimeStampResponseGenerator responses = new TimeStampResponseGenerator(tokens(), DIGESTS, Set.of(POLICY));
            Optional<TimeStampRequest> asked = read(request);
            TimeStampResponse response = asked.isPresent()
                    ? responses.generate(asked.get(), new BigInteger(SERIAL_BITS, RANDOM).setBit(0), Date.from(clock.instant()))
                    : responses.generateFailResponse(PKIStatus.REJECTION, PKIFailureInfo.badDataFormat, "not a request of RFC 3161");
            return response.getEncoded();
        } catch (TSPException | IOException | OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<TimeStampRequest> read(byte[] request) {
        try {
            return Optional.of(new TimeStampRequest(request));
        } catch (IOException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private TimeStampTokenGenerator tokens() throws OperatorCreationException, GeneralSecurityException, TSPException {
        DigestCalculator own = new JcaDigestCalculatorProviderBuilder().build().get(new AlgorithmIdentifier(TSPAlgorithms.SHA256));
        TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withECDSA", key, chain.get(0)), own, POLICY);
        tokens.setAccuracySeconds(ACCURACY_SECONDS);
        tokens.addCertificates(new JcaCertStore(chain));
        return tokens;
    }
}
