package jp.musubi.linkage.domain;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import jp.musubi.kernel.envelope.EnvelopeError;
import jp.musubi.kernel.envelope.Envelopes;
import jp.musubi.kernel.error.BusinessException;

/**
 * What an answer brought, opened and checked as it arrives: keys and certificates are renewed, results are kept.
 *
 * @param text the provider's signed word when genuine, otherwise as it came, for whoever has to find out why
 * @param genuine whether it is the provider's word on that very inquiry
 */
record ReceivedContent(String text, boolean genuine) {

    private static final System.Logger LOG = System.getLogger(ReceivedContent.class.getName());
    /** As long as an operator may take to install the certificate that a provider renewed. */
    private static final Duration PATIENCE = Duration.ofDays(7);

    /**
     * Opens and checks.
     *
     * @throws BusinessException UNKNOWN_KEY while the key that signed it is not known here but may still be installed: the answer
     *         has to be fetched, or brought, again
     */
    static ReceivedContent of(Envelopes envelopes, String requester, Question question, HubAnswer answer, Instant now) {
        if (answer.content() == null) {
            return new ReceivedContent(null, true);
        }
        try {
            String signed = Content.decrypt(envelopes, requester, answer.content());
            Content content = Content.verify(envelopes, question.provider(), signed);
            if (content.answers(answer.managementNumber(), question.information())) {
                return new ReceivedContent(signed, true);
            }
            LOG.log(Level.WARNING, "the answer to {0} belongs to another inquiry", answer.managementNumber());
        } catch (BusinessException refused) {
            if (refused.errorCode() == EnvelopeError.UNKNOWN_KEY && mayYetBeChecked(answer, now)) {
                LOG.log(Level.WARNING, "no certificate of {0} fits the answer to {1} (ENV-0003); tried again until {2}",
                        question.provider(), answer.managementNumber(), answer.providedAt().plus(PATIENCE));
                throw refused;
            }
            LOG.log(Level.WARNING, "the answer to {0} is not genuine: {1}", answer.managementNumber(), refused.code());
        } catch (IllegalArgumentException unreadable) {
            LOG.log(Level.WARNING, "the answer to {0} cannot be read", answer.managementNumber());
        }
        return new ReceivedContent(answer.content(), false);
    }

    private static boolean mayYetBeChecked(HubAnswer answer, Instant now) {
        return answer.providedAt() != null && now.isBefore(answer.providedAt().plus(PATIENCE));
    }
}
