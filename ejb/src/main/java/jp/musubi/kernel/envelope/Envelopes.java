package jp.musubi.kernel.envelope;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.json.Json;

/**
 * Builds and opens the envelopes of the hub contract ({@code docs/hub-contract.md}). Opening checks form, algorithm,
 * certificate, signature, time and audience; the receiver then gives the nonce to its {@link NonceStore}.
 */
@ApplicationScoped
public class Envelopes {

    public static final String TYPE = "musubi+jws";

    private static final Duration LIFETIME = Duration.ofSeconds(60);
    private static final Duration SKEW = Duration.ofSeconds(30);
    private static final int NONCE_BYTES = 16;
    private static final Pattern NONCE = Pattern.compile("[0-9a-f]{32}");
    private static final Set<String> MEMBERS = Set.of("iss", "aud", "iat", "exp", "jti", "typ", "mid", "rto", "body");
    private static final int LONGEST_MESSAGE_ID = 80;
    /** Second at the end of the year 9999: what calendars and databases can still take. */
    private static final long LAST_SECOND = 253_402_300_799L;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Jose jose;
    private final Clock clock;

    protected Envelopes() {
        this(null, null);
    }

    @Inject
    public Envelopes(Jose jose, Clock clock) {
        this.jose = jose;
        this.clock = clock;
    }

    /** A new message with a fresh time and nonce; the message id stays the same over retries. */
    public Envelope message(String issuer, String audience, String type, String messageId, Map<String, Object> body) {
        return envelope(issuer, audience, type, messageId, "", body);
    }

    public Envelope response(Envelope to, Map<String, Object> body) {
        return envelope(to.audience(), to.issuer(), to.type() + ".answer", to.messageId(), to.nonce(), body);
    }

    public String seal(Envelope envelope) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("iss", envelope.issuer());
        payload.put("aud", envelope.audience());
        payload.put("iat", envelope.issuedAt().getEpochSecond());
        payload.put("exp", envelope.expiresAt().getEpochSecond());
        payload.put("jti", envelope.nonce());
        payload.put("typ", envelope.type());
        payload.put("mid", envelope.messageId());
        payload.put("rto", envelope.responseTo());
        payload.put("body", envelope.body());
        return jose.sign(envelope.issuer(), TYPE, Json.write(payload));
    }

    /** @throws BusinessException one of {@link EnvelopeError}; the nonce is the receiver's to check */
    public Envelope open(String jws, String audience) {
        Jose.Unverified signed = Jose.parse(jws);
        Envelope envelope = read(signed.payload());
        jose.verify(signed, envelope.issuer(), TYPE);
        if (!audience.equals(envelope.audience())) {
            throw new BusinessException(EnvelopeError.WRONG_AUDIENCE);
        }
        Instant now = clock.instant();
        if (envelope.issuedAt().isAfter(now.plus(SKEW)) || envelope.expiresAt().isBefore(now)
                || envelope.expiresAt().isAfter(envelope.issuedAt().plus(LIFETIME))) {
            throw new BusinessException(EnvelopeError.OUT_OF_TIME);
        }
        return envelope;
    }

    /** Opens what must be the answer to that very request. */
    public Envelope openResponse(String jws, Envelope request) {
        Envelope envelope = open(jws, request.issuer());
        if (!request.nonce().equals(envelope.responseTo())) {
            throw new BusinessException(EnvelopeError.NOT_AN_ANSWER);
        }
        if (!request.audience().equals(envelope.issuer())) {
            throw new BusinessException(EnvelopeError.WRONG_SENDER);
        }
        return envelope;
    }

    /** Signs claims that go through the hub unchanged, from one end to the other. */
    public String sign(String party, String type, Map<String, Object> claims) {
        return jose.sign(party, type, Json.write(claims));
    }

    public Map<String, Object> verify(String jws, String party, String type) {
        Jose.Unverified signed = Jose.parse(jws);
        jose.verify(signed, party, type);
        return readObject(signed.payload());
    }

    /** Claims of a text that {@link #verify} accepted before; says nothing of its signature. */
    public Map<String, Object> claims(String jws) {
        return readObject(Jose.parse(jws).payload());
    }

    /** Encrypts for one party's eyes. */
    public String encrypt(String forParty, String text) {
        return jose.encrypt(forParty, text);
    }

    public String decrypt(String party, String jwe) {
        return jose.decrypt(party, jwe);
    }

    private Envelope envelope(String issuer, String audience, String type, String messageId, String responseTo,
            Map<String, Object> body) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return new Envelope(issuer, audience, now, now.plus(LIFETIME), HexFormat.of().formatHex(nonce), type, messageId,
                responseTo, body);
    }

    @SuppressWarnings("unchecked")
    private static Envelope read(String json) {
        Map<String, Object> payload = readObject(json);
        if (!payload.keySet().equals(MEMBERS)) {
            throw new BusinessException(EnvelopeError.MALFORMED);
        }
        try {
            return new Envelope(text(payload, "iss"), text(payload, "aud"), second(payload, "iat"), second(payload, "exp"),
                    nonce(payload), text(payload, "typ"), text(payload, "mid", LONGEST_MESSAGE_ID),
                    text(payload, "rto"),
                    (Map<String, Object>) payload.get("body"));
        } catch (ClassCastException | NullPointerException e) {
            throw new BusinessException(EnvelopeError.MALFORMED, e);
        }
    }

    private static Map<String, Object> readObject(String json) {
        try {
            return Json.readObject(json);
        } catch (IllegalArgumentException e) {
            throw new BusinessException(EnvelopeError.MALFORMED, e);
        }
    }

    private static String text(Map<String, Object> payload, String key) {
        return Objects.requireNonNull((String) payload.get(key));
    }

    private static String nonce(Map<String, Object> payload) {
        String nonce = text(payload, "jti");
        if (!NONCE.matcher(nonce).matches()) {
            throw new BusinessException(EnvelopeError.MALFORMED);
        }
        return nonce;
    }

    /** The receiver keeps it: what its table cannot take is not an envelope. */
    private static String text(Map<String, Object> payload, String key, int longest) {
        String text = text(payload, key);
        if (text.length() > longest) {
            throw new BusinessException(EnvelopeError.MALFORMED);
        }
        return text;
    }

    private static Instant second(Map<String, Object> payload, String key) {
        long second = ((Number) payload.get(key)).longValue();
        if (second < 0 || second > LAST_SECOND) {
            throw new BusinessException(EnvelopeError.MALFORMED);
        }
        return Instant.ofEpochSecond(second);
    }
}
