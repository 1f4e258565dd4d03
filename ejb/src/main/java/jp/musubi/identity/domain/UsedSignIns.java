package jp.musubi.identity.domain;

/** Sign-in responses and client assertions that were accepted before. */
public interface UsedSignIns {

    /** @return false when the nonce was used before, on whichever node */
    boolean use(String issuer, String nonce);

    /** Drops what is so old that the id_token itself would be refused. */
    void forgetOld();
}
