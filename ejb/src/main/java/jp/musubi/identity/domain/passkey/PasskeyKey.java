package jp.musubi.identity.domain.passkey;

/**
 * What of an authenticator's new credential is kept.
 *
 * @param credentialId up to 1023 bytes
 * @param publicKey COSE key (RFC 9052, 7), CBOR
 * @param signCount at the last signature; always 0 for authenticators that do not count
 * @param backupEligible whether the authenticator may copy the private key to other devices; never changes
 */
public record PasskeyKey(byte[] credentialId, byte[] publicKey, long signCount, boolean backupEligible) {

    @Override
    public String toString() {
        return "PasskeyKey[masked]";
    }
}
