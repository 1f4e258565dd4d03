package jp.musubi.web.cardhelper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sun.security.pkcs11.wrapper.CK_ATTRIBUTE;
import sun.security.pkcs11.wrapper.CK_C_INITIALIZE_ARGS;
import sun.security.pkcs11.wrapper.CK_MECHANISM;
import sun.security.pkcs11.wrapper.CK_SLOT_INFO;
import sun.security.pkcs11.wrapper.PKCS11;
import sun.security.pkcs11.wrapper.PKCS11Exception;

/**
 * A PKCS#11 module (v2.40), through the lower half of the JDK's SunPKCS11 provider: the upper half tells neither labels nor flags, and decides by
 * itself whether a PIN is sent at all. The archive's manifest opens that package; nothing else of the JDK's inside is used.
 */
final class Pkcs11Module implements CardTokens {

    private static final long OS_LOCKING_OK = 0x2L;
    private static final long HARDWARE_SLOT = 0x4L;
    private static final long SERIAL_SESSION = 0x4L;
    private static final long USER = 1L;
    private static final long CLASS = 0x0L;
    private static final long VALUE = 0x11L;
    private static final long ID = 0x102L;
    private static final long CERTIFICATE = 1L;
    private static final long PRIVATE_KEY = 3L;

    /** CKR_… to what the holder can do; anything else is CARD_UNREADABLE. */
    private static final Map<Long, HelperError> MEANINGS = Map.ofEntries(Map.entry(0xA0L, HelperError.PIN_WRONG), Map.entry(0xA1L, HelperError.PIN_FORM_WRONG),
            Map.entry(0xA2L, HelperError.PIN_FORM_WRONG), Map.entry(0xA4L, HelperError.CARD_LOCKED), Map.entry(0x3L, HelperError.CARD_REMOVED),
            Map.entry(0x32L, HelperError.CARD_REMOVED), Map.entry(0xB0L, HelperError.CARD_REMOVED), Map.entry(0xB3L, HelperError.CARD_REMOVED),
            Map.entry(0xE0L, HelperError.CARD_REMOVED), Map.entry(0xE1L, HelperError.CARD_REMOVED));

    private final Optional<Path> library;

    /** @param library empty when none was found on this computer */
    Pkcs11Module(Optional<Path> library) {
        this.library = library;
    }

    @Override
    public List<CardToken> present() throws RefusedException {
        PKCS11 module = open();
        List<CardToken> tokens = new ArrayList<>();
        try {
            for (long slot : module.C_GetSlotList(true)) {
                CK_SLOT_INFO reader = module.C_GetSlotInfo(slot);
                var token = module.C_GetTokenInfo(slot);
                tokens.add(new CardToken(slot, text(token.label), text(reader.slotDescription), (reader.flags & HARDWARE_SLOT) != 0, token.flags));
            }
            return tokens;
        } catch (PKCS11Exception e) {
            throw new RefusedException(meaning(e.getErrorCode()));
        }
    }

    @Override
    public CardSignature sign(CardToken token, CardPin which, char[] pin, CardMessage message) throws RefusedException {
        PKCS11 module = open();
        try {
            long session = module.C_OpenSession(token.slot(), SERIAL_SESSION, null, null);
            try {
                module.C_Login(session, USER, pin);
                try {
                    return signed(module, session, which, message);
                } finally {
                    module.C_Logout(session);
                }
            } finally {
                module.C_CloseSession(session);
            }
        } catch (PKCS11Exception e) {
            throw new RefusedException(meaning(e.getErrorCode()));
        } catch (GeneralSecurityException e) {
            throw new RefusedException(HelperError.CARD_UNREADABLE);
        }
    }

    static HelperError meaning(long returned) {
        return MEANINGS.getOrDefault(returned, HelperError.CARD_UNREADABLE);
    }

    /** Only a certificate of this PIN's kind, and only the key that has its number. */
    private static CardSignature signed(PKCS11 module, long session, CardPin which, CardMessage message)
            throws PKCS11Exception, RefusedException, GeneralSecurityException {
        CK_ATTRIBUTE[] value = {new CK_ATTRIBUTE(VALUE)};
        module.C_GetAttributeValue(session, only(module, session, CERTIFICATE, which), value);
        byte[] der = value[0].getByteArray();
        X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        if (!which.certifies(certificate.getKeyUsage())) {
            throw new RefusedException(HelperError.WRONG_CERTIFICATE);
        }
        CardAlgorithm algorithm = CardAlgorithm.of(certificate.getPublicKey());
        module.C_SignInit(session, new CK_MECHANISM(algorithm.mechanism()), only(module, session, PRIVATE_KEY, which));
        return new CardSignature(der, algorithm.signature(module.C_Sign(session, algorithm.input(message.of(certificate, algorithm.hash())))));
    }

    private static long only(PKCS11 module, long session, long kind, CardPin which) throws PKCS11Exception, RefusedException {
        module.C_FindObjectsInit(session, new CK_ATTRIBUTE[] {new CK_ATTRIBUTE(CLASS, kind), new CK_ATTRIBUTE(ID, new byte[] {which.id()})});
        long[] found = module.C_FindObjects(session, 2);
        module.C_FindObjectsFinal(session);
        if (found.length != 1) {
            throw new RefusedException(HelperError.CARD_UNREADABLE);
        }
        return found[0];
    }

    /** Once for each library; the JDK remembers it. A reader may come later, and so may the module. */
    private PKCS11 open() throws RefusedException {
        Path file = library.filter(Files::isRegularFile).orElseThrow(() -> new RefusedException(HelperError.MODULE_MISSING));
        CK_C_INITIALIZE_ARGS threads = new CK_C_INITIALIZE_ARGS();
        threads.flags = OS_LOCKING_OK;
        try {
            return PKCS11.getInstance(file.toAbsolutePath().toString(), "C_GetFunctionList", threads, false);
        } catch (IOException | PKCS11Exception e) {
            throw new RefusedException(HelperError.MODULE_MISSING);
        }
    }

    private static String text(char[] padded) {
        return new String(padded).strip();
    }
}
