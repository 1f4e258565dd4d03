package jp.musubi.identity.domain.passkey;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Passkeys, where every node sees them. Each method is a transaction of its own. */
public interface PasskeyStore {

    /** @param credentialId base64url */
    Optional<Passkey> find(String credentialId);

    /** Those that the account can sign in with, the oldest first. */
    List<Passkey> of(PasskeyHolder holder);

    /** @return false when an account anywhere has a passkey with this credential id, or this one has {@code most} already */
    boolean add(Passkey passkey, PasskeyHolder holder, int most);

    /** @return false when the account has no such passkey */
    boolean remove(PasskeyHolder holder, UUID id);

    /**
     * Notes a sign-in.
     *
     * @return false when the passkey was removed, the account suspended or enrolled anew, or another node has seen this count or a higher one
     */
    boolean use(UUID id, long signCount);

    /** 32 random bytes that authenticators know the account by; made when it is first asked for. */
    byte[] handle(String account);

    /** Drops what no account can sign in with any more. */
    void forgetVoid();
}
