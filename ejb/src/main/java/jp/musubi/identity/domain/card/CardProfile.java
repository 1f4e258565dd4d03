package jp.musubi.identity.domain.card;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.musubi.identity.boundary.CardKind;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.kernel.error.BusinessException;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyInformation;

/** What makes a certificate one of its kind: policy, critical key usage and the key that issued it must all say the same. */
final class CardProfile {

    private static final Map<CardKind, String> POLICIES = Map.of(CardKind.AUTHENTICATION, "1.2.392.200149.8.5.1.3.30",
            CardKind.SIGNATURE, "1.2.392.200149.8.5.1.1.20");
    private static final Map<CardKind, Integer> USAGES = Map.of(CardKind.AUTHENTICATION, KeyUsage.digitalSignature,
            CardKind.SIGNATURE, KeyUsage.digitalSignature | KeyUsage.nonRepudiation);
    private static final Set<ASN1ObjectIdentifier> UNDERSTOOD_WHEN_CRITICAL =
            Set.of(Extension.keyUsage, Extension.basicConstraints, Extension.certificatePolicies);

    private CardProfile() {
    }

    /** @throws BusinessException CARD_PROFILE_WRONG, CARD_KIND_CONTRADICTORY */
    static CardKind kind(CardCertificate card, CardAnchor anchor) {
        checkExtensions(card);
        int usage = usage(card);
        List<String> policies = policies(card);
        CardKind kind = anchor.kind();
        CardKind other = kind == CardKind.SIGNATURE ? CardKind.AUTHENTICATION : CardKind.SIGNATURE;
        if (policies.contains(POLICIES.get(other))) {
            throw new BusinessException(IdentityError.CARD_KIND_CONTRADICTORY);
        }
        if (!policies.equals(List.of(POLICIES.get(kind)))) {
            throw CardCertificate.wrong("certificatePolicies");
        }
        if (usage == USAGES.get(other)) {
            throw new BusinessException(IdentityError.CARD_KIND_CONTRADICTORY);
        }
        if (usage != USAGES.get(kind)) {
            throw CardCertificate.wrong("keyUsage");
        }
        return kind;
    }

    private static void checkExtensions(CardCertificate card) {
        if (!UNDERSTOOD_WHEN_CRITICAL.containsAll(card.holder().getCriticalExtensionOIDs())) {
            throw CardCertificate.wrong("critical");
        }
        if (card.extension(Extension.basicConstraints).map(found -> BasicConstraints.getInstance(found.getParsedValue()).isCA()).orElse(false)) {
            throw CardCertificate.wrong("basicConstraints");
        }
        if (card.extension(Extension.extendedKeyUsage).isPresent()) {
            throw CardCertificate.wrong("extendedKeyUsage");
        }
    }

    private static int usage(CardCertificate card) {
        Extension usage = card.extension(Extension.keyUsage).filter(Extension::isCritical).orElseThrow(() -> CardCertificate.wrong("keyUsage"));
        byte[] bits = KeyUsage.getInstance(usage.getParsedValue()).getBytes();
        return bits.length == 1 ? bits[0] & 0xff : 0;
    }

    private static List<String> policies(CardCertificate card) {
        Extension policies = card.extension(Extension.certificatePolicies).orElseThrow(() -> CardCertificate.wrong("certificatePolicies"));
        return Stream.of(CertificatePolicies.getInstance(policies.getParsedValue()).getPolicyInformation())
                .map(PolicyInformation::getPolicyIdentifier).map(ASN1ObjectIdentifier::getId).toList();
    }
}
