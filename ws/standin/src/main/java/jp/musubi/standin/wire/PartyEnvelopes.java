package jp.musubi.standin.wire;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Signed envelopes of the hub contract ({@code docs/hub-contract.md}, section 2), written a second time from the
 * document alone, so that the product's own reading of it is tested by another.
 */
public final class PartyEnvelopes {

    static final Duration LIFETIME = Duration.ofSeconds(60);
    static final Duration SKEW = Duration.ofSeconds(30);

    private static final JOSEObjectType TYPE = new JOSEObjectType("musubi+jws");
    private static final String PARTY = "\\d{16}";
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NONCE_BYTES = 16;
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path keys;
    private final String self;
    private final Clock clock;

    /**
     * @param keys directory of {@code <party>.p12}, {@code anchors.pem} and {@code parties/<party>.pem}
     * @param self code of the party that speaks here
     */
    public PartyEnvelopes(Path keys, String self, Clock clock) {
        this.keys = keys;
        this.self = self;
        this.clock = clock;
    }

    public Message request(String audience, String type, String messageId, Map<String, Object> body) {
        return new Message(self, audience, type, messageId, nonce(), "", clock.instant().plus(LIFETIME), body);
    }

    public Message answer(Message to, Map<String, Object> body) {
        return new Message(self, to.issuer(), to.type() + ".answer", to.messageId(), nonce(), to.nonce(),
                clock.instant().plus(LIFETIME), body);
    }

    /** Signs a message of ours. */
    public String seal(Message message) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("iss", message.issuer());
        payload.put("aud", message.audience());
        payload.put("iat", message.expiresAt().minus(LIFETIME).getEpochSecond());
        payload.put("exp", message.expiresAt().getEpochSecond());
        payload.put("jti", message.nonce());
        payload.put("typ", message.type());
        payload.put("mid", message.messageId());
        payload.put("rto", message.responseTo());
        payload.put("body", message.body());
        try {
            JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256).type(TYPE).keyID(keyId(signing(self))).build();
            JWSObject object = new JWSObject(header, new Payload(JsonText.write(payload)));
            object.sign(new ECDSASigner((ECPrivateKey) privateKey()));
            return object.serialize();
        } catch (JOSEException | GeneralSecurityException | Refused e) {
            throw new IllegalStateException("cannot sign as " + self, e);
        }
    }

    /** Opens a message for us. The nonce is the caller's to check. */
    public Message open(String jws) throws Refused {
        try {
            requireAlgorithm(jws);
            JWSObject object = JWSObject.parse(jws);
            JWSHeader header = object.getHeader();
            if (header.getCriticalParams() != null) {
                throw new Refused("ENV-0002", BAD_REQUEST, "critical header parameter");
            }
            if (!TYPE.equals(header.getType())) {
                throw new Refused("ENV-0001", BAD_REQUEST, "not an envelope");
            }
            Map<String, Object> payload = JsonText.read(object.getPayload().toString());
            X509Certificate certificate = signing(text(payload, "iss"));
            if (!keyId(certificate).equals(header.getKeyID())) {
                throw new Refused("ENV-0003", FORBIDDEN, "not the key of the issuer");
            }
            if (!object.verify(new ECDSAVerifier((ECPublicKey) certificate.getPublicKey()))) {
                throw new Refused("ENV-0004", FORBIDDEN, "signature does not fit");
            }
            return checked(payload);
        } catch (ParseException | IllegalArgumentException e) {
            throw new Refused("ENV-0001", BAD_REQUEST, "not an envelope", e);
        } catch (JOSEException e) {
            throw new Refused("ENV-0004", FORBIDDEN, "signature does not fit", e);
        }
    }

    /** Before the library reads the header: it takes one with {@code none} for no JWS at all. */
    private static void requireAlgorithm(String jws) throws Refused {
        String header = new String(Base64.getUrlDecoder().decode(jws.split("\\.", -1)[0]), StandardCharsets.UTF_8);
        Object algorithm = JsonText.read(header).get("alg");
        if (algorithm != null && !JWSAlgorithm.ES256.getName().equals(algorithm)) {
            throw new Refused("ENV-0002", BAD_REQUEST, "algorithm other than ES256");
        }
    }

    /** Opens what must be the answer to that request of ours. */
    public Message openAnswer(String jws, Message request) throws Refused {
        Message answer = open(jws);
        if (!request.nonce().equals(answer.responseTo())) {
            throw new Refused("ENV-0008", BAD_REQUEST, "an answer to another message");
        }
        if (!request.audience().equals(answer.issuer())) {
            throw new Refused("ENV-0009", FORBIDDEN, "an answer by another party");
        }
        return answer;
    }

    @SuppressWarnings("unchecked")
    private Message checked(Map<String, Object> payload) throws Refused {
        if (!self.equals(text(payload, "aud"))) {
            throw new Refused("ENV-0006", FORBIDDEN, "for another party");
        }
        Instant issued = second(payload, "iat");
        Instant expires = second(payload, "exp");
        Instant now = clock.instant();
        if (issued.isAfter(now.plus(SKEW)) || expires.isBefore(now) || expires.isAfter(issued.plus(LIFETIME))) {
            throw new Refused("ENV-0005", BAD_REQUEST, "outside its time");
        }
        if (!(payload.get("body") instanceof Map<?, ?> body)) {
            throw new IllegalArgumentException("no body");
        }
        return new Message(text(payload, "iss"), self, text(payload, "typ"), text(payload, "mid"), text(payload, "jti"),
                text(payload, "rto"), expires, (Map<String, Object>) body);
    }

    /** The party's signing certificate, if one of the anchors issued it and its dates hold. */
    private X509Certificate signing(String party) throws Refused {
        Path file = keys.resolve("parties").resolve(party + ".pem");
        if (!party.matches(PARTY) || !Files.exists(file)) {
            throw new Refused("ENV-0003", FORBIDDEN, "no certificate of the issuer");
        }
        List<X509Certificate> anchors = KeyStores.pem(keys.resolve("anchors.pem"));
        return KeyStores.pem(file).stream()
                .filter(certificate -> certificate.getKeyUsage() != null && certificate.getKeyUsage()[DIGITAL_SIGNATURE])
                .filter(certificate -> anchors.stream().anyMatch(anchor -> vouches(anchor, certificate))).findFirst()
                .orElseThrow(() -> new Refused("ENV-0003", FORBIDDEN, "no valid certificate of the issuer"));
    }

    private PrivateKey privateKey() throws GeneralSecurityException {
        char[] password = KeyStores.password(keys, self);
        return (PrivateKey) KeyStores.load(keys.resolve(self + ".p12"), password).getKey("sign", password);
    }

    private static boolean vouches(X509Certificate anchor, X509Certificate certificate) {
        try {
            certificate.checkValidity();
            certificate.verify(anchor.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static String keyId(X509Certificate certificate) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String nonce() {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        return HexFormat.of().formatHex(nonce);
    }

    private static String text(Map<String, Object> payload, String name) {
        if (payload.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("no " + name);
    }

    private static Instant second(Map<String, Object> payload, String name) {
        if (payload.get(name) instanceof Number number) {
            return Instant.ofEpochSecond(number.longValue());
        }
        throw new IllegalArgumentException("no " + name);
    }
}
