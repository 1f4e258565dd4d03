package jp.musubi.identity.domain.card;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jp.musubi.identity.domain.card.UnprovenAnswerException.Trouble;
import jp.musubi.kernel.envelope.Curves;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;

/** 失効リスト (RFC 5280, 5 and 6.3): complete lists of the authority's own key, one of each kept in memory for a while, as they can be long. */
public class RevocationLists {

    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final Set<String> SIGNATURES = Set.of("1.2.840.113549.1.1.11", "1.2.840.10045.4.3.3");

    private final RevocationWire wire;
    private final RevocationPolicy policy;
    private final Map<String, Shelved> shelf = new ConcurrentHashMap<>();

    private record Shelved(X509CRL list, Instant fetchedAt) {
    }

    protected RevocationLists() {
        this(null, null);
    }

    public RevocationLists(RevocationWire wire, RevocationPolicy policy) {
        this.wire = wire;
        this.policy = policy;
    }

    /** @throws UnprovenAnswerException when no list proves anything */
    public RevocationStatus status(CardCertificate card, CardAnchor anchor, Instant now) throws UnprovenAnswerException {
        X509CRL list = list(anchor, now);
        X509CRLEntry entry = list.getRevokedCertificate(card.serial());
        Instant since = list.getThisUpdate().toInstant();
        Instant next = list.getNextUpdate().toInstant();
        if (entry == null) {
            return new RevocationStatus(null, null, RevocationStatus.Source.CRL, since, next, now);
        }
        if (entry.hasUnsupportedCriticalExtension()) {
            throw new UnprovenAnswerException(Trouble.NOT_UNDERSTOOD);
        }
        RevocationReason reason = entry.getRevocationReason() == null ? RevocationReason.UNSPECIFIED : RevocationReason.of(entry.getRevocationReason().ordinal());
        return new RevocationStatus(reason, entry.getRevocationDate().toInstant(), RevocationStatus.Source.CRL, since, next, now);
    }

    private X509CRL list(CardAnchor anchor, Instant now) throws UnprovenAnswerException {
        Shelved kept = shelf.get(anchor.keyId());
        if (kept != null && serves(kept, now)) {
            return kept.list();
        }
        X509CRL fresh = parse(wire.list(anchor));
        checkAuthor(fresh, anchor);
        checkKind(fresh);
        checkTimes(fresh, now);
        shelf.put(anchor.keyId(), new Shelved(fresh, now));
        return fresh;
    }

    /** Not beyond its own next update: the authority has another one by then. */
    private boolean serves(Shelved kept, Instant now) {
        return now.isBefore(kept.fetchedAt().plus(KEPT))
                && !policy.isStale(kept.list().getThisUpdate().toInstant(), kept.list().getNextUpdate().toInstant(), policy.listAge(), now);
    }

    private static X509CRL parse(byte[] der) throws UnprovenAnswerException {
        try {
            return (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(der));
        } catch (GeneralSecurityException e) {
            throw new UnprovenAnswerException(Trouble.MALFORMED, e);
        }
    }

    private static void checkAuthor(X509CRL list, CardAnchor anchor) throws UnprovenAnswerException {
        if (!SIGNATURES.contains(list.getSigAlgOID()) || !list.getIssuerX500Principal().equals(anchor.certificate().getSubjectX500Principal())) {
            throw new UnprovenAnswerException(Trouble.RESPONDER_NOT_ALLOWED);
        }
        try {
            list.verify(anchor.certificate().getPublicKey(), Curves.provider());
        } catch (GeneralSecurityException e) {
            throw new UnprovenAnswerException(Trouble.FORGED, e);
        }
    }

    /** A list of changes only, of authorities only, or of other issuers says nothing of a card that is not on it. */
    private static void checkKind(X509CRL list) throws UnprovenAnswerException {
        Set<String> critical = Optional.ofNullable(list.getCriticalExtensionOIDs()).orElseGet(Set::of);
        byte[] scope = list.getExtensionValue(Extension.issuingDistributionPoint.getId());
        boolean understood = Set.of(Extension.issuingDistributionPoint.getId()).containsAll(critical)
                && list.getExtensionValue(Extension.deltaCRLIndicator.getId()) == null;
        if (!understood || scope != null && isPartial(scope)) {
            throw new UnprovenAnswerException(Trouble.NOT_UNDERSTOOD);
        }
    }

    private static boolean isPartial(byte[] scope) {
        IssuingDistributionPoint point = IssuingDistributionPoint.getInstance(ASN1OctetString.getInstance(scope).getOctets());
        return point.isIndirectCRL() || point.onlyContainsCACerts() || point.onlyContainsAttributeCerts() || point.getOnlySomeReasons() != null;
    }

    private void checkTimes(X509CRL list, Instant now) throws UnprovenAnswerException {
        if (list.getNextUpdate() == null) {
            throw new UnprovenAnswerException(Trouble.STALE);
        }
        policy.checkTimes(list.getThisUpdate().toInstant(), list.getNextUpdate().toInstant(), policy.listAge(), now);
    }
}
