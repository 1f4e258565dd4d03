package jp.musubi.identity.domain.card;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import jp.musubi.identity.boundary.CardKind;
import jp.musubi.identity.boundary.CardPurpose;
import jp.musubi.identity.boundary.FourItems;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.time.JapaneseDates;

/** 署名者. Who holds a certificate that signed a document at a time that lies in the past: all of {@link CardCertificates} but the question to the authority. */
public class SignerCertificates {

    private final CardAnchors anchors;

    public SignerCertificates(CardAnchors anchors) {
        this.anchors = anchors;
    }

    /** The keys that may issue certificates for signing; no other key vouches for a signature. */
    public List<X509Certificate> authorities() {
        return anchors.all().stream().filter(anchor -> anchor.kind() == CardKind.SIGNATURE).map(CardAnchor::certificate).toList();
    }

    /**
     * @param at when it signed
     * @throws BusinessException one of the codes IDN-0501 to IDN-0514
     */
    public FourItems holder(byte[] der, Instant at) {
        try {
            CardCertificate card = CardCertificate.read(der);
            CardKind kind = CardProfile.kind(card, new CardChain(anchors).anchor(card, at));
            if (kind != CardPurpose.SIGN.kind()) {
                throw new BusinessException(CardPurpose.SIGN.otherKind());
            }
            return FourItemsReader.read(card, at.atZone(JapaneseDates.TOKYO).toLocalDate());
        } catch (IllegalArgumentException | IllegalStateException | ClassCastException e) { // what the parser says of an extension that is none
            throw new BusinessException(IdentityError.CARD_CERTIFICATE_UNREADABLE, e);
        }
    }
}
