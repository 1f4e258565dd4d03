package jp.musubi.identity.domain.card;

import java.util.Optional;

/** Whose card is whose, by keyed hashes of serials. */
public interface CardOwnerStore {

    /** Subject of the account that this card signs in to. */
    Optional<String> find(String serialKey);

    /**
     * Links a card to an account; a card that another node has just linked stays as it is.
     *
     * @return the subject that the card has now
     */
    String link(String serialKey, String subject);
}
