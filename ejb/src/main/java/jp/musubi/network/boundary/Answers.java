package jp.musubi.network.boundary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jp.musubi.kernel.security.Audited;
import jp.musubi.kernel.security.CurrentCaller;
import jp.musubi.kernel.security.DisclosesNothing;
import jp.musubi.kernel.security.Guarded;
import jp.musubi.kernel.security.Roles;
import jp.musubi.network.domain.AnswerForwarding;
import jp.musubi.network.domain.Incoming;
import jp.musubi.network.domain.LateAnswer;
import jp.musubi.network.domain.Mailroom;
import jp.musubi.network.domain.MessageType;

/** 後日の提供 at the hub: takes the answer of a provider that had held an inquiry ({@code docs/hub-contract.md} 5.4). */
@Stateless(name = "network.Answers")
@DenyAll
@Guarded
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Answers {

    private final Mailroom mailroom;
    private final AnswerForwarding answers;
    private final CurrentCaller caller;

    protected Answers() {
        this(null, null, null);
    }

    @Inject
    public Answers(Mailroom mailroom, AnswerForwarding answers, CurrentCaller caller) {
        this.mailroom = mailroom;
        this.answers = answers;
        this.caller = caller;
    }

    @RolesAllowed(Roles.PARTY)
    @Audited("network.answer.accept")
    @DisclosesNothing("only confirms; the content goes to the requester unread, with the hub's own record")
    public String accept(@NotNull @Size(max = EnvelopeSizes.CONTENT) String envelope) {
        Incoming<LateAnswer> message = mailroom.open(envelope, caller.get().institution(), MessageType.ANSWER);
        return mailroom.reply(message, answers.accept(message));
    }
}
