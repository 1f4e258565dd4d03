package jp.musubi.identity.domain.card;

/** The way to the authority's responder and its lists. Ends in time and in size. */
public interface RevocationWire {

    /** @throws UnprovenAnswerException UNREACHABLE, NOT_CONFIGURED */
    byte[] ocsp(CardAnchor anchor, byte[] request) throws UnprovenAnswerException;

    /** @throws UnprovenAnswerException UNREACHABLE, NOT_CONFIGURED */
    byte[] list(CardAnchor anchor) throws UnprovenAnswerException;
}
