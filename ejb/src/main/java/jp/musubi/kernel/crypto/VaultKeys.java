package jp.musubi.kernel.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import jp.musubi.kernel.config.NodeConfiguration;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.error.KernelError;

/**
 * Envelope encryption. Each value has a data key of its own (AES-256-GCM, NIST SP 800-38D), which is wrapped by a
 * key-encryption key (AES key wrap, NIST SP 800-38F) that rests outside the database. Several generations of that key are
 * readable at once; what is new is sealed under the newest. A sealed value is a mark (2 bytes, 0), generation (2), wrapped
 * data key (40), nonce (12), ciphertext and tag; the additional data ties it to its row.
 */
@ApplicationScoped
public class VaultKeys {

    private static final short MARK = 0;
    private static final int KEY_LENGTH = 32;
    private static final int WRAPPED_LENGTH = KEY_LENGTH + 8;
    private static final int NONCE_LENGTH = 12;
    private static final int TAG_BITS = 128;
    private static final int HEADER_LENGTH = 2 * Short.BYTES + WRAPPED_LENGTH + NONCE_LENGTH;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Supplier<NavigableMap<Integer, SecretKey>> source;
    private final Supplier<String> stamp;
    private final Supplier<OptionalInt> held;
    private volatile Generations generations;

    protected VaultKeys() {
        this(null, null, null);
    }

    @Inject
    public VaultKeys(NodeConfiguration configuration) {
        this(() -> new CredentialStoreKeys(configuration).read(), () -> new CredentialStoreKeys(configuration).stamp(),
                () -> configuration.find("musubi.vault.generation").map(Integer::valueOf).map(OptionalInt::of).orElseGet(OptionalInt::empty));
    }

    /** @param keys the generations, asked once */
    public VaultKeys(NavigableMap<Integer, SecretKey> keys) {
        this(() -> keys, () -> "", OptionalInt::empty);
    }

    VaultKeys(Supplier<NavigableMap<Integer, SecretKey>> source, Supplier<String> stamp, Supplier<OptionalInt> held) {
        this.source = source;
        this.stamp = stamp;
        this.held = held;
    }

    private record Generations(NavigableMap<Integer, SecretKey> keys, String stamp) {
    }

    /** Looks whether an operator added or removed a generation. */
    public void refresh() {
        String now = stamp.get();
        if (generations == null || !generations.stamp().equals(now)) {
            generations = new Generations(Collections.unmodifiableNavigableMap(source.get()), now);
        }
    }

    public SortedSet<Integer> generations() {
        return new TreeSet<>(keys().keySet());
    }

    /**
     * The generation for what is sealed now: the newest, unless the operator holds it at an older one ({@code musubi.vault.generation})
     * until every node has the newest.
     *
     * @throws BusinessException SEAL_BROKEN when there is none
     */
    public int newest() {
        int wanted = held.get().orElseGet(() -> keys().isEmpty() ? 1 : keys().lastKey());
        key(wanted);
        return wanted;
    }

    /** Tells two keys apart that somebody gave the same generation, without saying anything about either. */
    public byte[] checkValue(int generation) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key(generation));
            return mac.doFinal("musubi vault generation".getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw broken(e, generation);
        }
    }

    public byte[] seal(byte[] plain, byte[] additional) {
        int generation = newest();
        byte[] bytes = new byte[KEY_LENGTH + NONCE_LENGTH];
        RANDOM.nextBytes(bytes);
        SecretKey dataKey = new SecretKeySpec(bytes, 0, KEY_LENGTH, "AES");
        try {
            Cipher wrap = Cipher.getInstance("AES/KW/NoPadding");
            wrap.init(Cipher.WRAP_MODE, key(generation));
            byte[] wrapped = wrap.wrap(dataKey);
            byte[] body = gcm(Cipher.ENCRYPT_MODE, dataKey, new GCMParameterSpec(TAG_BITS, bytes, KEY_LENGTH, NONCE_LENGTH), additional).doFinal(plain);
            return ByteBuffer.allocate(HEADER_LENGTH + body.length).putShort(MARK).putShort((short) generation).put(wrapped)
                    .put(bytes, KEY_LENGTH, NONCE_LENGTH).put(body).array();
        } catch (GeneralSecurityException e) {
            throw broken(e, generation);
        }
    }

    /** @throws BusinessException SEAL_BROKEN when bytes, additional data or key differ from the sealing */
    public byte[] open(byte[] sealed, byte[] additional) {
        int generation = generationOf(sealed).orElseThrow(() -> new BusinessException(KernelError.SEAL_BROKEN, "vault", 0));
        try {
            Cipher unwrap = Cipher.getInstance("AES/KW/NoPadding");
            unwrap.init(Cipher.UNWRAP_MODE, key(generation));
            ByteBuffer buffer = ByteBuffer.wrap(sealed).position(2 * Short.BYTES);
            byte[] wrapped = new byte[WRAPPED_LENGTH];
            byte[] nonce = new byte[NONCE_LENGTH];
            buffer.get(wrapped).get(nonce);
            SecretKey dataKey = (SecretKey) unwrap.unwrap(wrapped, "AES", Cipher.SECRET_KEY);
            return gcm(Cipher.DECRYPT_MODE, dataKey, new GCMParameterSpec(TAG_BITS, nonce), additional)
                    .doFinal(sealed, HEADER_LENGTH, sealed.length - HEADER_LENGTH);
        } catch (GeneralSecurityException e) {
            throw broken(e, generation);
        }
    }

    /** Empty for what was sealed without an envelope, by {@link SealingKeys}, whose versions begin with 1. */
    public static OptionalInt generationOf(byte[] sealed) {
        ByteBuffer buffer = ByteBuffer.wrap(sealed);
        return sealed.length >= HEADER_LENGTH && buffer.getShort() == MARK ? OptionalInt.of(Short.toUnsignedInt(buffer.getShort()))
                : OptionalInt.empty();
    }

    private static Cipher gcm(int mode, SecretKey key, GCMParameterSpec nonce, byte[] additional) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, nonce);
        cipher.updateAAD(additional);
        return cipher;
    }

    /** A generation that is not known yet may have been added since the last look. */
    private SecretKey key(int generation) {
        SecretKey key = keys().get(generation);
        if (key == null) {
            refresh();
            key = keys().get(generation);
        }
        if (key == null) {
            throw broken(null, generation);
        }
        return key;
    }

    private NavigableMap<Integer, SecretKey> keys() {
        if (generations == null) {
            refresh();
        }
        return generations.keys();
    }

    private static BusinessException broken(Throwable cause, int generation) {
        return new BusinessException(KernelError.SEAL_BROKEN, cause, "vault", generation);
    }
}
