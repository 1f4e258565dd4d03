package jp.musubi.kernel.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import jp.musubi.kernel.config.NodeConfiguration;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.error.KernelError;

/**
 * Seals what rests in the database: AES-256-GCM (NIST SP 800-38D) under a key of the purpose's newest version.
 * A sealed value is key version (2 bytes), nonce (12), ciphertext and tag; the additional data ties it to its row.
 */
@ApplicationScoped
public class SealingKeys {

    private static final int NONCE_LENGTH = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Keyring keyring;

    protected SealingKeys() {
        this.keyring = null;
    }

    @Inject
    public SealingKeys(NodeConfiguration configuration) {
        this(Keyring.read(configuration.keys().resolve("node.keyring")));
    }

    public SealingKeys(Keyring keyring) {
        this.keyring = keyring;
    }

    public byte[] seal(String purpose, byte[] plain, byte[] additional) {
        int version = keyring.newestVersion(purpose);
        byte[] nonce = new byte[NONCE_LENGTH];
        RANDOM.nextBytes(nonce);
        byte[] body = run(Cipher.ENCRYPT_MODE, purpose, version, nonce, plain, additional);
        return ByteBuffer.allocate(Short.BYTES + NONCE_LENGTH + body.length)
                .putShort((short) version).put(nonce).put(body).array();
    }

    /** @throws BusinessException SEAL_BROKEN when bytes, additional data or key differ from the sealing */
    public byte[] open(String purpose, byte[] sealed, byte[] additional) {
        ByteBuffer buffer = ByteBuffer.wrap(sealed);
        int version = Short.toUnsignedInt(buffer.getShort());
        byte[] nonce = new byte[NONCE_LENGTH];
        buffer.get(nonce);
        byte[] body = new byte[buffer.remaining()];
        buffer.get(body);
        return run(Cipher.DECRYPT_MODE, purpose, version, nonce, body, additional);
    }

    /** Keyed hash (HMAC-SHA-256, 32 bytes) for looking a value up without keeping it. */
    public byte[] fingerprint(String purpose, byte[] value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(keyring.oldest(purpose));
            return mac.doFinal(value);
        } catch (GeneralSecurityException e) {
            throw new BusinessException(KernelError.SEAL_BROKEN, e, purpose, 0);
        }
    }

    private byte[] run(int mode, String purpose, int version, byte[] nonce, byte[] text, byte[] additional) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, keyring.key(purpose, version), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(additional);
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new BusinessException(KernelError.SEAL_BROKEN, e, purpose, version);
        }
    }
}
