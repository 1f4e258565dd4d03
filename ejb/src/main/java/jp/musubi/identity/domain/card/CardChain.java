package jp.musubi.identity.domain.card;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.PKIXReason;
import java.security.cert.TrustAnchor;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.kernel.error.BusinessException;

/** From a certificate to the authority's key: found by key identifier, never by name, then validated by the JDK (RFC 5280, 6). */
public class CardChain {

    private static final Map<CertPathValidatorException.Reason, IdentityError> REASONS = Map.of(
            BasicReason.EXPIRED, IdentityError.CARD_EXPIRED,
            BasicReason.NOT_YET_VALID, IdentityError.CARD_NOT_YET_VALID,
            BasicReason.INVALID_SIGNATURE, IdentityError.CARD_FORGED,
            BasicReason.ALGORITHM_CONSTRAINED, IdentityError.CARD_ALGORITHM_REFUSED,
            PKIXReason.NAME_CHAINING, IdentityError.CARD_ISSUER_UNKNOWN,
            PKIXReason.NO_TRUST_ANCHOR, IdentityError.CARD_ISSUER_UNKNOWN);

    private final CardAnchors anchors;

    public CardChain(CardAnchors anchors) {
        this.anchors = anchors;
    }

    /**
     * The key that signed it.
     *
     * @throws BusinessException CARD_AUTHORITIES_MISSING, CARD_ISSUER_UNKNOWN, CARD_AUTHORITY_OUT_OF_DATE, CARD_FORGED, CARD_EXPIRED,
     *     CARD_NOT_YET_VALID, CARD_ALGORITHM_REFUSED, CARD_PROFILE_WRONG
     */
    CardAnchor anchor(CardCertificate card, Instant at) {
        List<CardAnchor> all = anchors.all();
        if (all.isEmpty()) {
            throw new BusinessException(IdentityError.CARD_AUTHORITIES_MISSING);
        }
        byte[] keyId = card.issuerKey().orElseThrow(() -> CardCertificate.wrong("authorityKeyIdentifier"));
        CardAnchor anchor = all.stream().filter(candidate -> candidate.hasKeyId(keyId)).findFirst()
                .orElseThrow(() -> new BusinessException(IdentityError.CARD_ISSUER_UNKNOWN));
        validate(card, anchor, at);
        if (at.isBefore(anchor.certificate().getNotBefore().toInstant()) || at.isAfter(anchor.certificate().getNotAfter().toInstant())) {
            throw new BusinessException(IdentityError.CARD_AUTHORITY_OUT_OF_DATE);
        }
        return anchor;
    }

    private static void validate(CardCertificate card, CardAnchor anchor, Instant at) {
        try {
            PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(anchor.certificate(), null)));
            parameters.setRevocationEnabled(false); // asked for later, with our own memory of the answers
            parameters.setDate(Date.from(at));
            CertPathValidator.getInstance("PKIX")
                    .validate(CertificateFactory.getInstance("X.509").generateCertPath(List.of(card.certificate())), parameters);
        } catch (CertPathValidatorException e) {
            IdentityError error = REASONS.get(e.getReason());
            throw error == null ? CardCertificate.wrong(String.valueOf(e.getReason())) : new BusinessException(error);
        } catch (GeneralSecurityException e) {
            throw new BusinessException(IdentityError.CARD_CERTIFICATE_UNREADABLE, e);
        }
    }
}
