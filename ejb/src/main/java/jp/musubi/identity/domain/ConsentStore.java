package jp.musubi.identity.domain;

import jp.musubi.identity.boundary.ConsentText;

/** Who agreed to what. */
public interface ConsentStore {

    boolean has(String subject, ConsentText text);

    /** Agreeing again changes nothing. */
    void add(String subject, ConsentText text);

    /** Forgets his agreements and which cards are his. */
    void withdraw(String subject);
}
