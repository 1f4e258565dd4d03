package jp.musubi.identity.domain.card;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import jp.musubi.identity.boundary.CardPurpose;

/**
 * What a challenge is bound to.
 *
 * @param origin of the page, as browsers write it
 * @param sessionHash SHA-256 of the secret that the browser's session keeps, in hexadecimal
 * @param documentHash SHA-256 of the document that was shown, in hexadecimal; empty when nothing is signed
 */
public record ChallengeBinding(CardPurpose purpose, String origin, String sessionHash, String documentHash) {

    /** No other message of ours begins so; a change of the layout changes it. */
    private static final byte[] DOMAIN = "musubi card challenge 1\0".getBytes(StandardCharsets.US_ASCII);

    public static ChallengeBinding of(CardPurpose purpose, String origin, String sessionSecret, String documentHash) {
        return new ChallengeBinding(purpose, origin, hash(sessionSecret.getBytes(StandardCharsets.UTF_8)), documentHash);
    }

    /**
     * The bytes that a card signs: the domain, then purpose, origin, session hash, document hash and challenge, each after its length in four bytes, so that no
     * two bindings have the same. The card hashes them with SHA-256 (RSA, PKCS#1 v1.5) or SHA-384 (ECDSA).
     */
    public byte[] message(byte[] challenge) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(DOMAIN);
        Stream.of(purpose.name().getBytes(StandardCharsets.US_ASCII), origin.getBytes(StandardCharsets.UTF_8), HexFormat.of().parseHex(sessionHash),
                HexFormat.of().parseHex(documentHash), challenge).forEach(part -> {
                    message.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
                    message.writeBytes(part);
                });
        return message.toByteArray();
    }

    /** SHA-256 in hexadecimal. */
    public static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
