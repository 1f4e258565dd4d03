package jp.musubi.identity.domain.signature;

import eu.europa.esig.dss.model.DSSException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import jp.musubi.identity.boundary.CardAnswer;
import jp.musubi.identity.boundary.CardPurpose;
import jp.musubi.identity.boundary.CardQuestion;
import jp.musubi.identity.boundary.CheckedDocument;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.identity.boundary.PreparedDocument;
import jp.musubi.identity.boundary.SignDocument;
import jp.musubi.identity.domain.Places;
import jp.musubi.identity.domain.card.AcceptedCard;
import jp.musubi.identity.domain.card.CardProofDesk;
import jp.musubi.identity.domain.card.ChallengeBinding;
import jp.musubi.kernel.error.BusinessException;

/**
 * 文書への電子署名. From an unsigned document over what a card signed to one that anybody can examine without us: EU DSS writes, and what it wrote is examined as
 * a stranger's before it is handed out. Nothing is kept between the two steps but the challenge.
 */
public class DocumentSigner {

    private static final int ID_BYTES = 16;
    /** A challenge's life and the part of a second that was cut off; who claims an earlier time has his own reasons. */
    private static final Duration OLDEST = Duration.ofSeconds(121);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final CardProofDesk proof;
    private final SigningSources sources;
    private final SignedDocuments examination;
    private final Places places;
    private final Clock clock;

    protected DocumentSigner() {
        this(null, null, null, null, null);
    }

    public DocumentSigner(CardProofDesk proof, SigningSources sources, SignedDocuments examination, Places places, Clock clock) {
        this.proof = proof;
        this.sources = sources;
        this.examination = examination;
        this.places = places;
        this.clock = clock;
    }

    /** @throws BusinessException when nobody should sign such a file, or none could be examined here */
    public PreparedDocument prepare(CardQuestion question, byte[] file) {
        sources.check();
        byte[] number = new byte[ID_BYTES];
        RANDOM.nextBytes(number);
        SignatureDraft draft = new SignatureDraft(BroughtFile.unsigned(file), HexFormat.of().formatHex(number), clock.instant().truncatedTo(ChronoUnit.SECONDS));
        byte[] prepared = places.inPlace(() -> written(draft::prepared));
        ChallengeBinding binding = binding(question, prepared);
        return new PreparedDocument(draft.file().format(), draft.id(), draft.at(), binding.documentHash(), prepared, proof.challenge(binding));
    }

    /** @throws BusinessException when challenge, card or signature do not fit the document, or an authority does not answer */
    public byte[] sign(CardQuestion question, SignDocument signing) {
        Instant now = clock.instant();
        if (signing.at().isAfter(now) || signing.at().isBefore(now.minus(OLDEST))) {
            throw new BusinessException(IdentityError.CARD_CHALLENGE_EXPIRED);
        }
        SignatureDraft draft = new SignatureDraft(BroughtFile.unsigned(signing.file()), signing.id(), signing.at());
        return places.inPlace(() -> written(() -> signed(question, draft, signing.answer())));
    }

    /** Challenge and card come first: the authorities are asked for nobody else. */
    private byte[] signed(CardQuestion question, SignatureDraft draft, CardAnswer answer) {
        AcceptedCard card = proof.prove(binding(question, draft.prepared()), answer.challenge(), answer.certificate(), answer.signature(),
                certificate -> draft.signedBytes(certificate, SigningSources.nobody()));
        X509Certificate own = card.x509();
        byte[] signed = draft.signed(own, sources.authority(answer.certificate()), answer.signature(), sources.verifier(answer.certificate()), sources.times());
        CheckedDocument checked = examination.examine(signed, clock.instant());
        if (!checked.isValid()) {
            throw new BusinessException(checked.signatures().stream().flatMap(one -> one.faults().stream()).findFirst().orElse(IdentityError.SIGNATURE_NOT_ESTABLISHED));
        }
        return signed;
    }

    private static ChallengeBinding binding(CardQuestion question, byte[] prepared) {
        return ChallengeBinding.of(CardPurpose.SIGN, question.origin(), question.sessionSecret(), ChallengeBinding.hash(prepared));
    }

    private static byte[] written(Writing writing) {
        try {
            return writing.bytes();
        } catch (DSSException | IllegalArgumentException | IllegalStateException | NullPointerException | ClassCastException | IndexOutOfBoundsException e) {
            throw new BusinessException(IdentityError.DOCUMENT_UNREADABLE, e); // the library was given what no writer of documents writes
        }
    }

    /** By the library. */
    private interface Writing {

        byte[] bytes();
    }
}
