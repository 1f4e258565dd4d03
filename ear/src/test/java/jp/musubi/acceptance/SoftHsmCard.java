package jp.musubi.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A demo resident's card in SoftHSM2, with the two tokens that OpenSC makes of a number card: the stand-in authority's keys and certificates,
 * behind a real PKCS#11 module.
 *
 * @param configuration names the store
 */
record SoftHsmCard(Path configuration) {

    static final String MODULE = System.getProperty("musubi.test.softhsm", "/usr/lib/softhsm/libsofthsm2.so");
    static final String CONFIGURATION = "SOFTHSM2_CONF";

    /** The card helper's own tests issue cards with the same file; it is started as it stands, since it opens a package of the JDK. */
    private static final String ISSUER = "../web/card-helper/src/test/java/jp/musubi/web/cardhelper/SoftCard.java";
    private static final String WRAPPER = "jdk.crypto.cryptoki";

    /** @param card folder of the file card that is moved, under its PIN and password */
    static SoftHsmCard of(Path card, String pin, String password, Path store) {
        try {
            Path tokens = Files.createDirectories(store.resolve("tokens"));
            Path configuration = store.resolve("softhsm2.conf");
            Files.writeString(configuration, "directories.tokendir = " + tokens + "\nobjectstore.backend = file\nlog.level = ERROR\n");
            ProcessBuilder issuer = new ProcessBuilder("java", "--add-modules", WRAPPER, "--add-exports", WRAPPER + "/sun.security.pkcs11.wrapper=ALL-UNNAMED", ISSUER,
                    MODULE, card.toString(), pin, password).redirectErrorStream(true);
            issuer.environment().put(CONFIGURATION, configuration.toString());
            Process issuing = issuer.start();
            String said = new String(issuing.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (issuing.onExit().join().exitValue() != 0) {
                throw new IllegalStateException("the card was not issued: " + said);
            }
            return new SoftHsmCard(configuration);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
