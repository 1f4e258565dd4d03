package jp.musubi.identity.domain;

import java.nio.charset.StandardCharsets;
import jp.musubi.kernel.crypto.SealingKeys;

/** クライアントシークレット. Rests sealed and not hashed, because client_secret_jwt is an HMAC under the secret itself. */
public class ClientSecrets {

    /** Purpose in the node's keyring. */
    public static final String PURPOSE = "identity.client-secret";

    private final SealingKeys keys;

    public ClientSecrets(SealingKeys keys) {
        this.keys = keys;
    }

    byte[] seal(String clientId, String secret) {
        return keys.seal(PURPOSE, utf8(secret), utf8(clientId));
    }

    String open(OAuthClient client) {
        return new String(keys.open(PURPOSE, client.sealedSecret(), utf8(client.id())), StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
