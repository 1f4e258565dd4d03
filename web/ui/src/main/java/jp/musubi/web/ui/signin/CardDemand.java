package jp.musubi.web.ui.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import jp.musubi.identity.boundary.CardAnswer;
import jp.musubi.identity.boundary.CardQuestion;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.kernel.error.BusinessException;

/** What a page takes to the program of the card's holder, and brings back from it. */
final class CardDemand {

    /** A little less than a challenge lives: the answer has to travel, too. */
    private static final String SECONDS = "115";
    private static final int PAIRINGS = 1_000_000;
    private static final int LONGEST = 16_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private CardDemand() {
    }

    static Map<String, String> of(String purpose, CardQuestion question, String documentHash, byte[] challenge) {
        return Map.of("purpose", purpose, "challenge", HexFormat.of().formatHex(challenge), "sessionHash", hash(question.sessionSecret()),
                "documentHash", documentHash, "pairing", "%06d".formatted(RANDOM.nextInt(PAIRINGS)), "seconds", SECONDS);
    }

    /** @throws BusinessException SIGN_IN_MALFORMED */
    static CardAnswer answer(HttpServletRequest request) {
        try {
            return new CardAnswer(HexFormat.of().parseHex(text(request, "challenge")), Base64.getDecoder().decode(text(request, "certificate")),
                    Base64.getDecoder().decode(text(request, "signature")));
        } catch (IllegalArgumentException e) {
            throw new BusinessException(IdentityError.SIGN_IN_MALFORMED, e);
        }
    }

    static RuntimeException plain(RuntimeException thrown) {
        return thrown instanceof ConstraintViolationException ? new BusinessException(IdentityError.SIGN_IN_MALFORMED) : thrown;
    }

    private static String text(HttpServletRequest request, String parameter) {
        String text = request.getParameter(parameter);
        if (text == null || text.length() > LONGEST) {
            throw new BusinessException(IdentityError.SIGN_IN_MALFORMED);
        }
        return text;
    }

    private static String hash(String secret) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
