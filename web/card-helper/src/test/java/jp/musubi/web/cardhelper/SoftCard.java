package jp.musubi.web.cardhelper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import sun.security.pkcs11.wrapper.CK_ATTRIBUTE;
import sun.security.pkcs11.wrapper.PKCS11;
import sun.security.pkcs11.wrapper.PKCS11Exception;

/**
 * A number card in SoftHSM2, as OpenSC presents one: two tokens with its labels, in each one key and one certificate under its numbers. Needs
 * nothing but the JDK, so that other floors' tests run this file as a program.
 */
final class SoftCard {

    private static final String AUTHENTICATION = "JPKI (User Authentication PIN)";
    private static final String SIGNATURE = "JPKI (Digital Signature PIN)";
    private static final long READ_WRITE = 0x6L;
    private static final long USER = 1L;
    private static final long CLASS = 0x0L;
    private static final long TOKEN = 0x1L;
    private static final long PRIVATE = 0x2L;
    private static final long LABEL = 0x3L;
    private static final long VALUE = 0x11L;
    private static final long KEY_TYPE = 0x100L;
    private static final long ID = 0x102L;
    private static final byte[] P384 = HexFormat.of().parseHex("06052b81040022");

    private SoftCard() {
    }

    /**
     * Moves a file card into SoftHSM2.
     *
     * @param arguments module, folder of the file card, PIN, password; the store is what SOFTHSM2_CONF says
     */
    public static void main(String[] arguments) throws IOException, GeneralSecurityException, PKCS11Exception {
        Path module = Path.of(arguments[0]);
        issue(arguments[2], arguments[3]);
        for (boolean authentication : new boolean[] {true, false}) {
            char[] pin = arguments[authentication ? 2 : 3].toCharArray();
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(new ByteArrayInputStream(Files.readAllBytes(Path.of(arguments[1], authentication ? "authentication.p12" : "signature.p12"))), pin);
            put(module, authentication, pin, (PrivateKey) keys.getKey("card", pin), (X509Certificate) keys.getCertificate("card"));
        }
    }

    /** A store of its own for the tests of one run. */
    static void configure(Path configuration, Path tokens) throws IOException {
        Files.createDirectories(tokens);
        Files.writeString(configuration, "directories.tokendir = " + tokens + "\nobjectstore.backend = file\nlog.level = ERROR\n");
    }

    /** Two empty tokens; before the module is opened, which looks for tokens once. */
    static void issue(String pin, String password) throws IOException {
        initialize(AUTHENTICATION, pin);
        initialize(SIGNATURE, password);
    }

    /** In place of what was there. */
    static void put(Path module, boolean authentication, char[] pin, PrivateKey key, X509Certificate certificate)
            throws IOException, GeneralSecurityException, PKCS11Exception {
        PKCS11 pkcs11 = PKCS11.getInstance(module.toAbsolutePath().toString(), "C_GetFunctionList", null, false);
        long session = pkcs11.C_OpenSession(slot(pkcs11, authentication ? AUTHENTICATION : SIGNATURE), READ_WRITE, null, null);
        try {
            pkcs11.C_Login(session, USER, pin);
            pkcs11.C_FindObjectsInit(session, new CK_ATTRIBUTE[0]);
            long[] old = pkcs11.C_FindObjects(session, 9);
            pkcs11.C_FindObjectsFinal(session);
            for (long object : old) {
                pkcs11.C_DestroyObject(session, object);
            }
            byte[] id = {(byte) (authentication ? 1 : 2)};
            String name = authentication ? "User Authentication " : "Digital Signature ";
            pkcs11.C_CreateObject(session, key(key, id, name + "Key"));
            pkcs11.C_CreateObject(session, new CK_ATTRIBUTE[] {new CK_ATTRIBUTE(CLASS, 1L), new CK_ATTRIBUTE(TOKEN, true), new CK_ATTRIBUTE(PRIVATE, !authentication),
                new CK_ATTRIBUTE(0x80L, 0L), new CK_ATTRIBUTE(ID, id), new CK_ATTRIBUTE(LABEL, (name + "Certificate").toCharArray()),
                new CK_ATTRIBUTE(0x101L, certificate.getSubjectX500Principal().getEncoded()), new CK_ATTRIBUTE(VALUE, certificate.getEncoded())});
            pkcs11.C_Logout(session);
        } finally {
            pkcs11.C_CloseSession(session);
        }
    }

    private static CK_ATTRIBUTE[] key(PrivateKey key, byte[] id, String label) {
        List<CK_ATTRIBUTE> all = new ArrayList<>(List.of(new CK_ATTRIBUTE(CLASS, 3L), new CK_ATTRIBUTE(TOKEN, true), new CK_ATTRIBUTE(PRIVATE, true),
                new CK_ATTRIBUTE(0x103L, true), new CK_ATTRIBUTE(0x108L, true), new CK_ATTRIBUTE(ID, id), new CK_ATTRIBUTE(LABEL, label.toCharArray())));
        if (key instanceof ECPrivateKey ec) {
            all.addAll(List.of(new CK_ATTRIBUTE(KEY_TYPE, 3L), new CK_ATTRIBUTE(0x180L, P384), new CK_ATTRIBUTE(VALUE, ec.getS())));
        } else {
            RSAPrivateCrtKey rsa = (RSAPrivateCrtKey) key;
            all.add(new CK_ATTRIBUTE(KEY_TYPE, 0L));
            BigInteger[] numbers = {rsa.getModulus(), rsa.getPublicExponent(), rsa.getPrivateExponent(), rsa.getPrimeP(), rsa.getPrimeQ(),
                rsa.getPrimeExponentP(), rsa.getPrimeExponentQ(), rsa.getCrtCoefficient()};
            long[] types = {0x120L, 0x122L, 0x123L, 0x124L, 0x125L, 0x126L, 0x127L, 0x128L};
            for (int at = 0; at < types.length; at++) {
                all.add(new CK_ATTRIBUTE(types[at], numbers[at]));
            }
        }
        return all.toArray(CK_ATTRIBUTE[]::new);
    }

    private static long slot(PKCS11 pkcs11, String label) throws PKCS11Exception, IOException {
        for (long slot : pkcs11.C_GetSlotList(true)) {
            if (new String(pkcs11.C_GetTokenInfo(slot).label).strip().equals(label)) {
                return slot;
            }
        }
        throw new IOException("no token " + label);
    }

    private static void initialize(String label, String pin) throws IOException {
        Process process = new ProcessBuilder("softhsm2-util", "--init-token", "--free", "--label", label, "--so-pin", "12345678", "--pin", pin).redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException("softhsm2-util: " + said);
        }
    }
}
