package jp.musubi.kernel.envelope;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.Header;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObject;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.util.Base64URL;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.text.ParseException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.musubi.kernel.error.BusinessException;

/**
 * JWS (RFC 7515, ES256) and JWE (RFC 7516, ECDH-ES with A256GCM) with the parties' keys. One algorithm each: what a
 * header may choose, an attacker chooses. Elliptic curves run outside the JDK, which takes ten times as long on P-256.
 */
@ApplicationScoped
public class Jose {

    private static final Provider CURVES = Curves.provider();
    /** Header, payload, signature. */
    private static final int JWS_PARTS = 3;

    private final PartyKeys keys;
    private final Map<String, JWSSigner> signers = new ConcurrentHashMap<>();
    private final Map<String, JWSVerifier> verifiers = new ConcurrentHashMap<>();

    protected Jose() {
        this(null);
    }

    @Inject
    public Jose(PartyKeys keys) {
        this.keys = keys;
    }

    String sign(String party, String type, String payload) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256).type(new JOSEObjectType(type))
                .keyID(PartyCertificates.keyId(keys.signing(party))).build();
        JWSObject object = new JWSObject(header, new Payload(payload));
        try {
            object.sign(signers.computeIfAbsent(party, this::signer));
        } catch (JOSEException e) {
            throw new IllegalStateException("signing failed", e);
        }
        return object.serialize();
    }

    /** A JWS that nobody has verified: its payload only says whose certificate must. */
    static final class Unverified {

        private final JWSObject object;
        private final String payload;

        private Unverified(JWSObject object) {
            this.object = object;
            this.payload = object.getPayload().toString();
        }

        String payload() {
            return payload;
        }
    }

    /** @throws BusinessException MALFORMED, or ALGORITHM_REFUSED when the header asks for no signature or for an encryption */
    static Unverified parse(String compact) {
        try {
            return new Unverified(JWSObject.parse(compact));
        } catch (ParseException e) {
            throw new BusinessException(isOfAnotherAlgorithm(compact) ? EnvelopeError.ALGORITHM_REFUSED : EnvelopeError.MALFORMED, e);
        }
    }

    /** The library takes {@code none} and the algorithms of JWE for no JWS at all; the contract says that they are refused. */
    private static boolean isOfAnotherAlgorithm(String compact) {
        try {
            Base64URL[] parts = JOSEObject.split(compact);
            return parts.length == JWS_PARTS && !JWSAlgorithm.ES256.equals(Header.parse(parts[0]).getAlgorithm());
        } catch (ParseException malformed) {
            return false;
        }
    }

    /** @throws BusinessException what it is that does not hold; what {@code signed} says counts only after this */
    void verify(Unverified signed, String party, String type) {
        JWSObject object = signed.object;
        JWSHeader header = object.getHeader();
        if (!JWSAlgorithm.ES256.equals(header.getAlgorithm()) || header.getCriticalParams() != null) {
            throw new BusinessException(EnvelopeError.ALGORITHM_REFUSED);
        }
        if (header.getType() == null || !type.equals(header.getType().getType())) {
            throw new BusinessException(EnvelopeError.MALFORMED);
        }
        X509Certificate certificate = keys.signing(party);
        if (!PartyCertificates.keyId(certificate).equals(header.getKeyID())) {
            throw new BusinessException(EnvelopeError.UNKNOWN_KEY);
        }
        try {
            if (!object.verify(verifiers.computeIfAbsent(header.getKeyID(), id -> verifier(certificate)))) {
                throw new BusinessException(EnvelopeError.SIGNATURE_INVALID);
            }
        } catch (JOSEException e) {
            throw new BusinessException(EnvelopeError.SIGNATURE_INVALID, e);
        }
    }

    String encrypt(String forParty, String text) {
        X509Certificate certificate = keys.encryption(forParty);
        JWEHeader header = new JWEHeader.Builder(JWEAlgorithm.ECDH_ES, EncryptionMethod.A256GCM)
                .keyID(PartyCertificates.keyId(certificate)).build();
        JWEObject object = new JWEObject(header, new Payload(text));
        try {
            ECDHEncrypter encrypter = new ECDHEncrypter((ECPublicKey) certificate.getPublicKey());
            encrypter.getJCAContext().setKeyEncryptionProvider(CURVES);
            object.encrypt(encrypter);
        } catch (JOSEException e) {
            throw new IllegalStateException("encryption failed", e);
        }
        return object.serialize();
    }

    String decrypt(String party, String compact) {
        try {
            JWEObject object = JWEObject.parse(compact);
            if (!JWEAlgorithm.ECDH_ES.equals(object.getHeader().getAlgorithm())
                    || !EncryptionMethod.A256GCM.equals(object.getHeader().getEncryptionMethod())) {
                throw new BusinessException(EnvelopeError.ALGORITHM_REFUSED);
            }
            ECDHDecrypter decrypter = new ECDHDecrypter((ECPrivateKey) keys.encryptionKey(party));
            decrypter.getJCAContext().setKeyEncryptionProvider(CURVES);
            object.decrypt(decrypter);
            return object.getPayload().toString();
        } catch (ParseException | JOSEException e) {
            throw new BusinessException(EnvelopeError.CONTENT_UNREADABLE, e);
        }
    }

    private JWSSigner signer(String party) {
        try {
            ECDSASigner signer = new ECDSASigner(ownKey(keys.signingKey(party)));
            signer.getJCAContext().setProvider(CURVES);
            return signer;
        } catch (JOSEException e) {
            throw new IllegalStateException("the signing key of " + party + " is not P-256", e);
        }
    }

    private static JWSVerifier verifier(X509Certificate certificate) {
        try {
            ECDSAVerifier verifier = new ECDSAVerifier(ownKey(certificate.getPublicKey()));
            verifier.getJCAContext().setProvider(CURVES);
            return verifier;
        } catch (JOSEException e) {
            throw new IllegalStateException("not a P-256 certificate", e);
        }
    }

    /** With a key of another provider each use would translate it anew; Bouncy Castle would take thrice the time. */
    private static ECPrivateKey ownKey(PrivateKey key) {
        try {
            return (ECPrivateKey) KeyFactory.getInstance("EC", CURVES).generatePrivate(new PKCS8EncodedKeySpec(key.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("not a key on a curve", e);
        }
    }

    private static ECPublicKey ownKey(PublicKey key) {
        try {
            return (ECPublicKey) KeyFactory.getInstance("EC", CURVES).generatePublic(new X509EncodedKeySpec(key.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("not a key on a curve", e);
        }
    }
}
