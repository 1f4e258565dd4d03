package jp.musubi.identity.domain.signature;

import java.security.cert.X509Certificate;
import jp.musubi.identity.domain.card.SignerFixture;

/** Signed documents for the tests of what stands around their examination. */
public final class SignedPapers {

    private SignedPapers() {
    }

    public static byte[] pdf() {
        return new SignedDraft().pdf(Papers.pdf());
    }

    public static byte[] xml() {
        return new SignedDraft().xml(Papers.xml());
    }

    public static byte[] changedXml() {
        return Tampering.replace(xml(), "1000", "9000");
    }

    public static X509Certificate signers() {
        return SignerFixture.rsa().authority();
    }

    public static X509Certificate times() {
        return TestTime.TRUSTED.authority();
    }
}
