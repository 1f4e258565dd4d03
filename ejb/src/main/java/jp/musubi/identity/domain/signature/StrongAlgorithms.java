package jp.musubi.identity.domain.signature;

import eu.europa.esig.dss.diagnostic.AbstractTokenProxy;
import eu.europa.esig.dss.diagnostic.jaxb.XmlDigestMatcher;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import java.util.EnumSet;
import java.util.Set;

/** Which algorithms count in signatures and time stamps; cards themselves are bound more narrowly. */
final class StrongAlgorithms {

    private static final Set<DigestAlgorithm> DIGESTS = EnumSet.of(DigestAlgorithm.SHA256, DigestAlgorithm.SHA384, DigestAlgorithm.SHA512);
    private static final Set<EncryptionAlgorithm> KEYS = EnumSet.of(EncryptionAlgorithm.RSA, EncryptionAlgorithm.RSASSA_PSS, EncryptionAlgorithm.ECDSA);

    private StrongAlgorithms() {
    }

    static boolean areIn(AbstractTokenProxy token) {
        return DIGESTS.contains(token.getDigestAlgorithm()) && KEYS.contains(token.getEncryptionAlgorithm());
    }

    static boolean isIn(XmlDigestMatcher matcher) {
        return matcher.getDigestMethod() == null || DIGESTS.contains(matcher.getDigestMethod());
    }
}
