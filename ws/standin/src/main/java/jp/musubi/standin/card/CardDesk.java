package jp.musubi.standin.card;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.musubi.standin.wire.JsonText;

/**
 * All keys of the authority and what it answers over HTTP: {@code POST ocsp/<key>} (or {@code GET}), {@code GET crl/<key>} and {@code POST linkage}, where a key is the
 * authority's subject key identifier in hexadecimal. No serial stands in an address.
 */
public final class CardDesk {

    private static final int NOT_FOUND = 404;
    private static final int WRONG_METHOD = 405;
    private static final int INVALID = 400;
    private static final int OK = 200;

    private final List<CardAuthority> authorities;
    private final CardRegister register;
    private final Function<BigInteger, Optional<String>> owners;

    /** An answer. */
    public record Answer(int status, String type, byte[] body) {

        static Answer of(String type, byte[] body) {
            return new Answer(OK, type, body);
        }

        static Answer refused(int status) {
            return new Answer(status, "text/plain", new byte[0]);
        }
    }

    /** One that knows nobody by name. */
    public CardDesk(Function<AuthorityId, CardCredential> keys, CardRegister register, Clock clock) {
        this(keys, register, serial -> Optional.empty(), clock);
    }

    /**
     * @param keys where each key of the authority comes from
     * @param owners opaque subject of the holder of a serial, as J-LIS knows him towards the portal
     */
    public CardDesk(Function<AuthorityId, CardCredential> keys, CardRegister register, Function<BigInteger, Optional<String>> owners, Clock clock) {
        this.register = register;
        this.owners = owners;
        this.authorities = AuthorityId.all().stream().map(id -> new CardAuthority(id, keys.apply(id), register, clock)).toList();
    }

    /** With keys that nobody else has ever seen, and that end with the program. */
    public static CardDesk fresh(Clock clock) {
        return new CardDesk(id -> CardAuthority.found(id, clock), new CardRegister(), clock);
    }

    public CardAuthority authority(AuthorityId id) {
        return authorities.stream().filter(authority -> authority.id().equals(id)).findFirst().orElseThrow();
    }

    /** The roots of one kind. */
    public List<X509Certificate> anchors(CardKind kind) {
        return authorities.stream().filter(authority -> authority.id().kind() == kind).map(CardAuthority::certificate).toList();
    }

    /** @param path under the authority's own, without a slash at its beginning */
    public Answer answer(String method, String path, byte[] body) {
        String[] words = path.split("/");
        return switch (method + " " + words[0]) {
            case "POST ocsp" -> ocsp(words, body);
            case "GET ocsp" -> words.length > 2 ? ocsp(words, inAddress(path)) : Answer.refused(NOT_FOUND);
            case "GET crl" -> key(words).map(authority -> Answer.of("application/pkix-crl", authority.revocationList()))
                    .orElseGet(() -> Answer.refused(NOT_FOUND));
            case "POST linkage" -> linkage(new String(body, StandardCharsets.UTF_8));
            case "GET linkage" -> Answer.refused(WRONG_METHOD);
            default -> Answer.refused(NOT_FOUND);
        };
    }

    private Answer ocsp(String[] words, byte[] request) {
        return key(words).map(authority -> Answer.of("application/ocsp-response", new OcspDesk(authority, true).answer(request)))
                .orElseGet(() -> Answer.refused(NOT_FOUND));
    }

    /** RFC 6960, A.1: the request in Base64 after the responder's address; Base64 has slashes of its own. */
    private static byte[] inAddress(String path) {
        try {
            return Base64.getDecoder().decode(path.split("/", 3)[2].replace("%2F", "/"));
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    /** Members: {@code kind}, {@code serial} (hexadecimal) in; {@code predecessor} (hexadecimal) and {@code subject} out, absent when there is none. */
    private Answer linkage(String question) {
        try {
            Map<String, Object> asked = JsonText.read(question);
            CardKind kind = CardKind.valueOf(String.valueOf(asked.get("kind")).toUpperCase(Locale.ROOT));
            Map<String, Object> answer = new LinkedHashMap<>();
            BigInteger serial = new BigInteger(String.valueOf(asked.get("serial")), 16);
            register.predecessor(kind, serial).ifPresent(predecessor -> answer.put("predecessor", predecessor.toString(16)));
            owners.apply(serial).ifPresent(subject -> answer.put("subject", subject));
            return Answer.of("application/json", JsonText.write(answer).getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Answer.refused(INVALID);
        }
    }

    private Optional<CardAuthority> key(String[] words) {
        return Stream.of(words).skip(1).limit(1).flatMap(key -> authorities.stream().filter(authority -> authority.keyId().equals(key))).findFirst();
    }
}
