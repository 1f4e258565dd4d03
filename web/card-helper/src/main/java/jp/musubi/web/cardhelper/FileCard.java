package jp.musubi.web.cardhelper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.UnrecoverableKeyException;
import java.security.cert.X509Certificate;

/**
 * ファイルのカード, for trying out: a folder with {@code authentication.p12} and {@code signature.p12}, each under its PIN, and the tries beside
 * them. It locks as a card does as long as this program is used; whoever can copy the folder can try all PINs elsewhere.
 */
final class FileCard implements Card {

    private static final String ALIAS = "card";

    private final Path folder;
    private final TryCounter tries;

    FileCard(Path folder) {
        this.folder = folder;
        this.tries = new TryCounter(folder.resolve("tries.properties"));
    }

    @Override
    public Tries triesLeft(CardPin which) throws RefusedException {
        return Tries.exactly(which, tries.left(which));
    }

    @Override
    public CardSignature sign(CardPin which, char[] pin, CardMessage message) throws RefusedException {
        int left = tries.take(which);
        try {
            KeyStore keys = open(which, pin);
            tries.restore(which);
            PrivateKey key = (PrivateKey) keys.getKey(ALIAS, pin);
            X509Certificate own = (X509Certificate) keys.getCertificate(ALIAS);
            CardAlgorithm algorithm = CardAlgorithm.of(own.getPublicKey());
            Signature signature = Signature.getInstance(algorithm == CardAlgorithm.P384 ? "SHA384withECDSA" : "SHA256withRSA");
            signature.initSign(key);
            signature.update(message.of(own, algorithm.hash()));
            return new CardSignature(own.getEncoded(), signature.sign());
        } catch (UnrecoverableKeyException wrong) {
            throw left == 0 ? new RefusedException(HelperError.CARD_LOCKED) : new RefusedException(HelperError.PIN_WRONG, Tries.exactly(which, left));
        } catch (IOException | GeneralSecurityException e) {
            tries.giveBack(which);
            throw new RefusedException(HelperError.CARD_UNREADABLE);
        }
    }

    /** @throws UnrecoverableKeyException when the PIN is another one */
    private KeyStore open(CardPin which, char[] pin) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve(which.key() + ".p12"))) {
            keys.load(in, pin);
        } catch (IOException e) {
            if (e.getCause() instanceof UnrecoverableKeyException wrong) {
                throw wrong;
            }
            throw e;
        }
        if (!keys.isKeyEntry(ALIAS)) {
            throw new IOException("no key in the file");
        }
        return keys;
    }
}
