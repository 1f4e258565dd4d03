package jp.musubi.identity.domain.card;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import jp.musubi.identity.boundary.CardKind;
import jp.musubi.identity.boundary.CardPurpose;
import jp.musubi.identity.boundary.FourItems;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.time.JapaneseDates;

/**
 * 電子証明書の検証 (公的個人認証法17条). The one place that decides whether a card's certificate may be used: reading, authority, signature, dates, kind,
 * purpose, the four items, revocation, in this order, so that nothing is asked of the authority for what it did not issue.
 */
public class CardCertificates {

    private final CardChain chain;
    private final RevocationDesk revocation;

    public CardCertificates(CardChain chain, RevocationDesk revocation) {
        this.chain = chain;
        this.revocation = revocation;
    }

    /**
     * Accepts a certificate for a purpose at an instant.
     *
     * @param der one certificate
     * @throws BusinessException one of the IDN-05xx codes; its text says what the holder should do
     */
    public AcceptedCard verify(byte[] der, CardPurpose purpose, Instant at) {
        return verify(der, purpose, at, card -> {
        });
    }

    /** @param holding throws unless who brings the certificate has its key: else anybody could ask us about other people's cards */
    AcceptedCard verify(byte[] der, CardPurpose purpose, Instant at, Consumer<CardCertificate> holding) {
        try {
            return accept(CardCertificate.read(der), purpose, at, holding);
        } catch (IllegalArgumentException | IllegalStateException | ClassCastException e) { // what the parser says of an extension that is none
            throw new BusinessException(IdentityError.CARD_CERTIFICATE_UNREADABLE, e);
        }
    }

    private AcceptedCard accept(CardCertificate card, CardPurpose purpose, Instant at, Consumer<CardCertificate> holding) {
        CardAnchor anchor = chain.anchor(card, at);
        CardKind kind = CardProfile.kind(card, anchor);
        if (kind != purpose.kind()) {
            throw new BusinessException(purpose.otherKind());
        }
        holding.accept(card);
        Optional<FourItems> items = items(card, kind, at);
        return new AcceptedCard(kind, card, items, revocation.check(card, anchor, purpose, at));
    }

    /** A certificate for signing in that told its holder's name would tell it to everybody who reads the card without a PIN. */
    private static Optional<FourItems> items(CardCertificate card, CardKind kind, Instant at) {
        if (kind == CardKind.SIGNATURE) {
            return Optional.of(FourItemsReader.read(card, at.atZone(JapaneseDates.TOKYO).toLocalDate()));
        }
        if (FourItemsReader.hasAny(card)) {
            throw CardCertificate.wrong("subjectAltName");
        }
        return Optional.empty();
    }
}
