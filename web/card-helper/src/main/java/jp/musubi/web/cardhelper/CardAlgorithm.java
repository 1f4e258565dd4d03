package jp.musubi.web.cardhelper;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.HexFormat;

/** How the two generations of cards sign; the card itself knows no hash. */
enum CardAlgorithm {
    /** CKM_RSA_PKCS over a DigestInfo (RFC 8017, 9.2) of SHA-256. */
    RSA(0x1L, "SHA-256") {
        @Override
        byte[] input(byte[] message) throws GeneralSecurityException {
            ByteArrayOutputStream info = new ByteArrayOutputStream();
            info.writeBytes(DIGEST_INFO);
            info.writeBytes(hash(message));
            return info.toByteArray();
        }

        @Override
        byte[] signature(byte[] given) {
            return given;
        }
    },
    /** CKM_ECDSA over SHA-384; the module gives r and s, each as long as the other, and the portal reads DER (RFC 3279, 2.2.3). */
    P384(0x1041L, "SHA-384") {
        @Override
        byte[] input(byte[] message) throws GeneralSecurityException {
            return hash(message);
        }

        @Override
        byte[] signature(byte[] given) {
            ByteArrayOutputStream numbers = new ByteArrayOutputStream();
            int half = given.length / 2;
            numbers.writeBytes(element(INTEGER, new BigInteger(1, Arrays.copyOf(given, half)).toByteArray()));
            numbers.writeBytes(element(INTEGER, new BigInteger(1, Arrays.copyOfRange(given, half, given.length)).toByteArray()));
            return element(SEQUENCE, numbers.toByteArray());
        }
    };

    private static final byte[] DIGEST_INFO = HexFormat.of().parseHex("3031300d060960864801650304020105000420");
    private static final int INTEGER = 0x02;
    private static final int SEQUENCE = 0x30;
    private static final int P384_BITS = 384;

    private final long mechanism;
    private final String hash;

    CardAlgorithm(long mechanism, String hash) {
        this.mechanism = mechanism;
        this.hash = hash;
    }

    /** @throws RefusedException CARD_UNREADABLE for keys that no number card has */
    static CardAlgorithm of(PublicKey key) throws RefusedException {
        if (key instanceof RSAPublicKey) {
            return RSA;
        }
        if (key instanceof ECPublicKey ec && ec.getParams().getOrder().bitLength() == P384_BITS) {
            return P384;
        }
        throw new RefusedException(HelperError.CARD_UNREADABLE);
    }

    /** CKM_… (PKCS#11 v2.40). */
    long mechanism() {
        return mechanism;
    }

    /** What the key gets. */
    abstract byte[] input(byte[] message) throws GeneralSecurityException;

    /** What the portal gets. */
    abstract byte[] signature(byte[] given);

    /** As JCA names it. */
    String hash() {
        return hash;
    }

    byte[] hash(byte[] message) throws GeneralSecurityException {
        return MessageDigest.getInstance(hash).digest(message);
    }

    /** DER; both numbers of P-384 fit the short form of the length. */
    private static byte[] element(int tag, byte[] content) {
        ByteArrayOutputStream element = new ByteArrayOutputStream();
        element.write(tag);
        element.write(content.length);
        element.writeBytes(content);
        return element.toByteArray();
    }
}
