package jp.musubi.identity.domain.card;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Map;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.kernel.error.BusinessException;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.util.PublicKeyFactory;

/** Which algorithms count: RSA of 2048 bits or more with SHA-256, and ECDSA on P-384 with SHA-384. Nothing else, whoever signed it. */
final class CardKeyRule {

    private static final int LEAST_BITS = 2_048;
    private static final int MOST_BITS = 4_096;
    private static final BigInteger LEAST_EXPONENT = BigInteger.valueOf(65_537);
    private static final int MOST_EXPONENT_BITS = 33;
    /** 0x04 and two coordinates of 48 bytes (SEC 1, 2.3.3). */
    private static final int POINT_BYTES = 97;
    private static final byte UNCOMPRESSED = 4;
    private static final Map<ASN1ObjectIdentifier, CardAlgorithm> SIGNATURES = Map.of(PKCSObjectIdentifiers.sha256WithRSAEncryption, CardAlgorithm.RSA,
            X9ObjectIdentifiers.ecdsa_with_SHA384, CardAlgorithm.ECDSA_P384);

    private CardKeyRule() {
    }

    /** @throws BusinessException CARD_ALGORITHM_REFUSED */
    static CardAlgorithm checkSignature(AlgorithmIdentifier algorithm) {
        CardAlgorithm found = SIGNATURES.get(algorithm.getAlgorithm());
        boolean parametersFit = found == CardAlgorithm.RSA ? DERNull.INSTANCE.equals(algorithm.getParameters()) : algorithm.getParameters() == null;
        if (found == null || !parametersFit) {
            throw refused();
        }
        return found;
    }

    /** @throws BusinessException CARD_ALGORITHM_REFUSED */
    static CardAlgorithm checkKey(SubjectPublicKeyInfo key) {
        ASN1ObjectIdentifier algorithm = key.getAlgorithm().getAlgorithm();
        if (algorithm.equals(PKCSObjectIdentifiers.rsaEncryption) && isGoodRsa(key)) {
            return CardAlgorithm.RSA;
        }
        if (algorithm.equals(X9ObjectIdentifiers.id_ecPublicKey) && isGoodPoint(key)) {
            return CardAlgorithm.ECDSA_P384;
        }
        throw refused();
    }

    /** The numbers alone: Bouncy Castle's key would test each modulus for being prime, a millisecond, and the authority's signature stands under it. */
    private static boolean isGoodRsa(SubjectPublicKeyInfo key) {
        try {
            RSAPublicKey rsa = RSAPublicKey.getInstance(key.parsePublicKey());
            int bits = rsa.getModulus().bitLength();
            return bits >= LEAST_BITS && bits <= MOST_BITS && rsa.getModulus().testBit(0) && rsa.getPublicExponent().testBit(0)
                    && rsa.getPublicExponent().compareTo(LEAST_EXPONENT) >= 0 && rsa.getPublicExponent().bitLength() <= MOST_EXPONENT_BITS;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isGoodPoint(SubjectPublicKeyInfo key) {
        byte[] point = key.getPublicKeyData().getOctets();
        if (!SECObjectIdentifiers.secp384r1.equals(key.getAlgorithm().getParameters()) || point.length != POINT_BYTES || point[0] != UNCOMPRESSED) {
            return false;
        }
        try {
            PublicKeyFactory.createKey(key); // refuses a point that is not on the curve
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private static BusinessException refused() {
        return new BusinessException(IdentityError.CARD_ALGORITHM_REFUSED);
    }
}
