package jp.musubi.linkage.domain;

import java.lang.System.Logger.Level;
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

    static ReceivedContent of(Envelopes envelopes, String requester, Question question, HubAnswer answer) {
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
        } catch (BusinessException | IllegalArgumentException forged) {
            LOG.log(Level.WARNING, "the answer to {0} is not genuine: {1}", answer.managementNumber(),
                    forged instanceof BusinessException coded ? coded.code() : forged.getClass().getSimpleName());
        }
        return new ReceivedContent(answer.content(), false);
    }
}
