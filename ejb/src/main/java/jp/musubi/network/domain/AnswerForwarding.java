package jp.musubi.network.domain;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Supplier;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.json.Json;
import jp.musubi.network.boundary.NetworkError;

/**
 * 後日の提供: carries late answers to the requester. The record and the duty to deliver commit together before the wire;
 * what cannot be delivered at once the sweep delivers, with the content fetched from the provider anew.
 */
public final class AnswerForwarding {

    static final String OPERATION = "answers";
    static final String TYPE = "answer";

    private static final Logger LOG = System.getLogger(AnswerForwarding.class.getName());
    private static final int BATCH = 20;

    private final ExchangeDesk desk;
    private final HubTransactions transactions;
    private final PartyRepository parties;
    private final Switchboard switchboard;
    private final InquiryForwarding inquiries;

    public AnswerForwarding(ExchangeDesk desk, HubTransactions transactions, PartyRepository parties, Switchboard switchboard,
            InquiryForwarding inquiries) {
        this.desk = desk;
        this.transactions = transactions;
        this.parties = parties;
        this.switchboard = switchboard;
        this.inquiries = inquiries;
    }

    public Accepted accept(Incoming<LateAnswer> message) {
        Exchange exchange = transactions.run(() -> desk.settleLate(message));
        if (transactions.run(() -> desk.isUnderWay(exchange))) {
            attempt(exchange, () -> exchange.answer(message.body().content()));
        }
        return new Accepted(exchange.managementNumber(), true);
    }

    /** Delivers what is due; called by the clock. */
    public void sweep() {
        List<Exchange> due = transactions.run(() -> desk.claimDeliveries(BATCH));
        due.forEach(exchange -> attempt(exchange, () -> inquiries.forward(exchange, exchange.signedRequest())));
    }

    private void attempt(Exchange exchange, Supplier<InquiryAnswer> answer) {
        try {
            deliver(exchange, answer.get());
        } catch (BusinessException undelivered) {
            LOG.log(Level.INFO, "late answer {0} stays queued: {1}", exchange.managementNumber(), undelivered.code());
        }
    }

    private void deliver(Exchange exchange, InquiryAnswer answer) {
        Party requester = parties.find(exchange.requester())
                .orElseThrow(() -> new BusinessException(NetworkError.PARTY_NOT_REGISTERED, exchange.requester()));
        switchboard.ask(requester, OPERATION, TYPE, exchange.managementNumber(), Json.toObject(answer));
        transactions.run(() -> desk.delivered(exchange.id()));
    }
}
