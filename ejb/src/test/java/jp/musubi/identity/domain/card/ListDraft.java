package jp.musubi.identity.domain.card;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.function.Consumer;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A revocation list, changed by a test. */
final class ListDraft {

    TestAuthority authority = TestAuthority.LOGIN;
    TestAuthority signer;
    X500Name issuer;
    Instant thisUpdate = CardDraft.NOW.minus(Duration.ofHours(2));
    Instant nextUpdate = CardDraft.NOW.plus(Duration.ofHours(22));
    BigInteger revoked;
    int reason;
    ASN1ObjectIdentifier extension;
    ASN1Encodable extensionValue;
    String signature = "SHA256withRSA";

    static ListDraft empty() {
        return new ListDraft();
    }

    ListDraft but(Consumer<ListDraft> change) {
        change.accept(this);
        return this;
    }

    byte[] der() {
        X509v2CRLBuilder builder = new X509v2CRLBuilder(issuer == null ? authority.name() : issuer, Date.from(thisUpdate));
        if (nextUpdate != null) {
            builder.setNextUpdate(Date.from(nextUpdate));
        }
        if (revoked != null) {
            builder.addCRLEntry(revoked, Date.from(CardDraft.NOW.minusSeconds(7_200)), reason);
        }
        try {
            if (extension != null) {
                builder.addExtension(extension, true, extensionValue);
            }
            return builder.build(new JcaContentSignerBuilder(signature).build((signer == null ? authority : signer).keys().getPrivate())).getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }
}
