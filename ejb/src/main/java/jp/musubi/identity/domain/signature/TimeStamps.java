package jp.musubi.identity.domain.signature;

import jp.musubi.identity.domain.card.UnprovenAnswerException;

/** The way to an authority of time (RFC 3161). Ends in time and in size. */
public interface TimeStamps {

    /**
     * @param request DER
     * @return TimeStampResp, DER
     * @throws UnprovenAnswerException UNREACHABLE, NOT_CONFIGURED
     */
    byte[] answer(byte[] request) throws UnprovenAnswerException;
}
