package jp.musubi.web.cardhelper;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the portal asks the card to sign.
 *
 * @param origin of the page, as the browser says and not as the page says
 * @param sessionHash hexadecimal, of the browser's session
 * @param documentHash hexadecimal, of the document that the page shows; empty when nobody signs one
 * @param challenge hexadecimal
 * @param pairing six digits that the page shows, and that the holder types here
 * @param paper what is signed, where a document is
 * @param until after this the portal refuses the answer
 */
record ChallengeDemand(ChallengePurpose purpose, String origin, String sessionHash, String documentHash, String challenge, String pairing, Instant until,
        Optional<Paper> paper) {

    /** ADR 34: no other message begins so; the portal computes the same. */
    private static final byte[] DOMAIN = "musubi card challenge 1\0".getBytes(StandardCharsets.US_ASCII);
    private static final Set<String> MEMBERS = Set.of("purpose", "sessionHash", "documentHash", "challenge", "pairing", "seconds");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern PAIRING = Pattern.compile("[0-9]{6}");
    private static final Pattern SECONDS = Pattern.compile("-?[0-9]{1,4}");
    private static final Duration LONGEST = Duration.ofMinutes(2);

    /** @throws RefusedException MALFORMED, CHALLENGE_STALE */
    static ChallengeDemand of(Map<String, String> form, String origin, Instant now) throws RefusedException {
        boolean complete = form.keySet().equals(members(form)) && HASH.matcher(form.get("challenge")).matches() && HASH.matcher(form.get("sessionHash")).matches()
                && PAIRING.matcher(form.get("pairing")).matches() && SECONDS.matcher(form.get("seconds")).matches();
        if (!complete) {
            throw new RefusedException(HelperError.MALFORMED);
        }
        ChallengePurpose purpose = purpose(form.get("purpose"), form.get("documentHash"));
        long seconds = Long.parseLong(form.get("seconds"));
        if (seconds <= 0 || seconds > LONGEST.toSeconds()) {
            throw new RefusedException(HelperError.CHALLENGE_STALE);
        }
        return new ChallengeDemand(purpose, origin, form.get("sessionHash"), form.get("documentHash"), form.get("challenge"), form.get("pairing"),
                now.plusSeconds(seconds), purpose == ChallengePurpose.SIGN ? Optional.of(Paper.of(form)) : Optional.empty());
    }

    private static Set<String> members(Map<String, String> form) {
        return ChallengePurpose.SIGN.name().equals(form.get("purpose")) ? Stream.of(MEMBERS, Paper.MEMBERS).flatMap(Set::stream).collect(Collectors.toSet()) : MEMBERS;
    }

    /** A signature names a document, a sign-in names none. */
    private static ChallengePurpose purpose(String name, String documentHash) throws RefusedException {
        boolean document = HASH.matcher(documentHash).matches();
        if (name.equals(ChallengePurpose.LOGIN.name()) && documentHash.isEmpty()) {
            return ChallengePurpose.LOGIN;
        }
        if (name.equals(ChallengePurpose.SIGN.name()) && document) {
            return ChallengePurpose.SIGN;
        }
        throw new RefusedException(HelperError.MALFORMED);
    }

    /** The bytes to sign; made here, so that no page can have the card sign bytes of its own. */
    CardMessage message() {
        return paper.map(Paper::message).orElseGet(() -> (own, hash) -> challengeMessage());
    }

    private byte[] challengeMessage() {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(DOMAIN);
        HexFormat hex = HexFormat.of();
        Stream.of(purpose.name().getBytes(StandardCharsets.US_ASCII), origin.getBytes(StandardCharsets.UTF_8), hex.parseHex(sessionHash),
                hex.parseHex(documentHash), hex.parseHex(challenge)).forEach(part -> {
                    message.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
                    message.writeBytes(part);
                });
        return message.toByteArray();
    }

    @Override
    public String toString() {
        return "ChallengeDemand[" + purpose + "]";
    }
}
