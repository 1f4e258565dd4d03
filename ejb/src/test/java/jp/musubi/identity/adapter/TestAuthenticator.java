package jp.musubi.identity.adapter;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import jp.musubi.identity.boundary.NewPasskey;
import jp.musubi.identity.boundary.PasskeyAssertion;

/** An authenticator with one credential, written from the specification and not with the library; what it writes can be falsified. */
final class TestAuthenticator {

    static final int UP = 1;
    static final int UV = 4;
    static final int BE = 8;

    private static final int AT = 0x40;

    final byte[] credentialId;
    final KeyPair keys;
    long algorithm;
    String origin = PasskeyOffice.ORIGIN;
    String relyingParty = PasskeyOffice.HOST;
    String typeOfNew = "webauthn.create";
    String typeOfAnswer = "webauthn.get";
    String more = "";
    byte[] saysChallenge;
    int flags = UP | UV;
    long count;
    byte[] handle = new byte[0];

    private final String signature;

    private TestAuthenticator(KeyPair keys, byte[] credentialId, String signature, long algorithm) {
        this.keys = keys;
        this.credentialId = credentialId;
        this.signature = signature;
        this.algorithm = algorithm;
    }

    private static TestAuthenticator of(String generator, String signature, long algorithm) {
        try {
            KeyPairGenerator pairs = KeyPairGenerator.getInstance(generator);
            if (generator.equals("EC")) {
                pairs.initialize(new ECGenParameterSpec("secp256r1"));
            } else if (generator.equals("RSA")) {
                pairs.initialize(2_048);
            }
            byte[] credentialId = new byte[32];
            new SecureRandom().nextBytes(credentialId);
            return new TestAuthenticator(pairs.generateKeyPair(), credentialId, signature, algorithm);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static TestAuthenticator es256() {
        return of("EC", "SHA256withECDSA", -7);
    }

    static TestAuthenticator rs256() {
        return of("RSA", "SHA256withRSA", -257);
    }

    static TestAuthenticator ed25519() {
        return of("Ed25519", "Ed25519", -8);
    }

    /** One that has the same key and tells the truth. */
    TestAuthenticator copy() {
        TestAuthenticator copy = new TestAuthenticator(keys, credentialId, signature, algorithm);
        copy.handle = handle;
        return copy;
    }

    NewPasskey make(byte[] challenge, String deviceName) {
        return new NewPasskey(deviceName, challenge, clientData(typeOfNew, challenge), attestation());
    }

    /** {@code {"fmt": "none", "attStmt": {}, "authData": …}}. */
    byte[] attestation() {
        Cbor cbor = new Cbor().map(3).text("fmt").text("none").text("attStmt").map(0).text("authData");
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(head(flags | AT));
        data.writeBytes(new byte[16]);
        data.writeBytes(ByteBuffer.allocate(2).putShort((short) credentialId.length).array());
        data.writeBytes(credentialId);
        data.writeBytes(coseKey());
        return cbor.bytes(data.toByteArray()).done();
    }

    PasskeyAssertion answer(byte[] challenge) {
        byte[] clientData = clientData(typeOfAnswer, challenge);
        byte[] data = head(flags);
        return new PasskeyAssertion(challenge, credentialId, clientData, data, sign(data, clientData), handle);
    }

    byte[] sign(byte[] data, byte[] clientData) {
        try {
            Signature signing = Signature.getInstance(signature);
            signing.initSign(keys.getPrivate());
            signing.update(data);
            signing.update(sha256(clientData));
            return signing.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] clientData(String type, byte[] challenge) {
        return ("{\"type\":\"" + type + "\",\"challenge\":\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(saysChallenge == null ? challenge : saysChallenge)
                + "\",\"origin\":\"" + origin + "\"" + more + "}").getBytes(StandardCharsets.UTF_8);
    }

    private byte[] head(int said) {
        return ByteBuffer.allocate(37).put(sha256(relyingParty.getBytes(StandardCharsets.UTF_8))).put((byte) said).putInt((int) count).array();
    }

    /** RFC 9053 7; RFC 8230 4. */
    private byte[] coseKey() {
        if (keys.getPublic() instanceof ECPublicKey ec) {
            return new Cbor().map(5).number(1).number(2).number(3).number(algorithm).number(-1).number(1)
                    .number(-2).bytes(unsigned(ec.getW().getAffineX())).number(-3).bytes(unsigned(ec.getW().getAffineY())).done();
        }
        if (keys.getPublic() instanceof RSAPublicKey rsa) {
            return new Cbor().map(4).number(1).number(3).number(3).number(algorithm).number(-1).bytes(trimmed(rsa.getModulus()))
                    .number(-2).bytes(trimmed(rsa.getPublicExponent())).done();
        }
        byte[] encoded = ((EdECPublicKey) keys.getPublic()).getEncoded();
        return new Cbor().map(4).number(1).number(1).number(3).number(algorithm).number(-1).number(6)
                .number(-2).bytes(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length)).done();
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[32];
        int length = Math.min(bytes.length, 32);
        System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
        return fixed;
    }

    private static byte[] trimmed(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** RFC 8949, as much as an authenticator writes. */
    private static final class Cbor {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Cbor map(int entries) {
            return head(5, entries);
        }

        Cbor number(long number) {
            return number < 0 ? head(1, -1 - number) : head(0, number);
        }

        Cbor text(String text) {
            head(3, text.length()).out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
            return this;
        }

        Cbor bytes(byte[] bytes) {
            head(2, bytes.length).out.writeBytes(bytes);
            return this;
        }

        byte[] done() {
            return out.toByteArray();
        }

        private Cbor head(int major, long value) {
            if (value < 24) {
                out.write(major << 5 | (int) value);
            } else if (value < 256) {
                out.write(major << 5 | 24);
                out.write((int) value);
            } else {
                out.write(major << 5 | 25);
                out.writeBytes(ByteBuffer.allocate(2).putShort((short) value).array());
            }
            return this;
        }
    }
}
