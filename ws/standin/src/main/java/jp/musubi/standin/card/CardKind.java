package jp.musubi.standin.card;

import java.util.Locale;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.KeyUsage;

/** Which of a card's two certificates. */
public enum CardKind {
    /** 利用者証明用. */
    AUTHENTICATION("JPKI for user authentication", "1.2.392.200149.8.5.1.3.30", KeyUsage.digitalSignature),
    /** 署名用. */
    SIGNATURE("JPKI for digital signature", "1.2.392.200149.8.5.1.1.20", KeyUsage.digitalSignature | KeyUsage.nonRepudiation);

    private final String unit;
    private final String policy;
    private final int usage;

    CardKind(String unit, String policy, int usage) {
        this.unit = unit;
        this.policy = policy;
        this.usage = usage;
    }

    String unit() {
        return unit;
    }

    ASN1ObjectIdentifier policy() {
        return new ASN1ObjectIdentifier(policy);
    }

    KeyUsage usage() {
        return new KeyUsage(usage);
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
