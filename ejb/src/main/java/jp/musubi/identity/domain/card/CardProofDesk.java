package jp.musubi.identity.domain.card;

import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import jp.musubi.identity.boundary.CardPurpose;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.kernel.error.BusinessException;

/** Gives challenges out and examines what cards answer. A challenge is used up by the first answer for it, whatever that is worth. */
public class CardProofDesk {

    /** From the challenge to the answer: taking the card out, typing the PIN. */
    public static final Duration LIFE = Duration.ofMinutes(2);

    private static final int CHALLENGE_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Map<CardChallengeStore.Use, IdentityError> REFUSED = Map.of(CardChallengeStore.Use.USED_BEFORE, IdentityError.CARD_CHALLENGE_USED,
            CardChallengeStore.Use.EXPIRED, IdentityError.CARD_CHALLENGE_EXPIRED, CardChallengeStore.Use.UNKNOWN, IdentityError.CARD_CHALLENGE_UNKNOWN);

    private final CardChallengeStore challenges;
    private final CardCertificates certificates;
    private final Clock clock;

    public CardProofDesk(CardChallengeStore challenges, CardCertificates certificates, Clock clock) {
        this.challenges = challenges;
        this.certificates = certificates;
        this.clock = clock;
    }

    /** 32 random bytes, good for one answer within two minutes. */
    public byte[] challenge(ChallengeBinding binding) {
        byte[] challenge = new byte[CHALLENGE_BYTES];
        RANDOM.nextBytes(challenge);
        Instant now = clock.instant();
        challenges.add(ChallengeBinding.hash(challenge), binding, now, now.plus(LIFE));
        return challenge;
    }

    /**
     * The card that signed this challenge for this binding.
     *
     * @param certificate DER
     * @param signature PKCS#1 v1.5, or ECDSA as DER
     * @throws BusinessException CARD_CHALLENGE_UNKNOWN, CARD_CHALLENGE_USED, CARD_CHALLENGE_EXPIRED, CARD_SIGNATURE_WRONG, and whatever is wrong with the certificate
     */
    public AcceptedCard prove(ChallengeBinding binding, byte[] challenge, byte[] certificate, byte[] signature) {
        byte[] message = binding.message(challenge);
        return prove(binding, challenge, certificate, signature, own -> message);
    }

    /**
     * The same where the card signed something else for the challenge: a document names its signer, so that what is signed depends on the certificate.
     *
     * @param signed of a certificate that an authority issued for this purpose
     */
    public AcceptedCard prove(ChallengeBinding binding, byte[] challenge, byte[] certificate, byte[] signature, Function<X509Certificate, byte[]> signed) {
        Instant now = clock.instant();
        IdentityError refused = REFUSED.get(challenges.use(ChallengeBinding.hash(challenge), binding, now));
        if (refused != null) {
            throw new BusinessException(refused);
        }
        return certificates.verify(certificate, binding.purpose(), now, card -> {
            if (!card.algorithm().verifies(card.publicKey(), signed.apply(card.certificate()), signature)) {
                throw new BusinessException(IdentityError.CARD_SIGNATURE_WRONG);
            }
        });
    }

    /**
     * The card by whose certificate a TLS handshake was authenticated: its key has signed there.
     *
     * @param certificate DER
     * @throws BusinessException whatever is wrong with the certificate
     */
    public AcceptedCard shown(byte[] certificate) {
        return certificates.verify(certificate, CardPurpose.LOGIN, clock.instant());
    }
}
