package jp.musubi.network.domain;

import jp.musubi.kernel.envelope.Envelopes;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.json.Json;
import jp.musubi.network.boundary.NetworkError;

/** 情報照会 through the hub: one commit for the decision, the wire without any, one commit for the answer. */
public final class InquiryForwarding {

    static final String OPERATION = "provisions";
    static final String TYPE = "provision";

    private final ExchangeDesk desk;
    private final HubTransactions transactions;
    private final PartyRepository parties;
    private final Switchboard switchboard;
    private final Mailroom mailroom;
    private final Envelopes envelopes;

    public InquiryForwarding(ExchangeDesk desk, HubTransactions transactions, PartyRepository parties, Switchboard switchboard,
            Mailroom mailroom, Envelopes envelopes) {
        this.desk = desk;
        this.transactions = transactions;
        this.parties = parties;
        this.switchboard = switchboard;
        this.mailroom = mailroom;
        this.envelopes = envelopes;
    }

    public InquiryAnswer inquire(Incoming<InquiryMessage> message) {
        String hash = SignedRequest.check(envelopes, message.sender().code(), message.body());
        Exchange exchange = transactions.run(() -> desk.receive(message, hash));
        return switch (exchange.state()) {
            case REFUSED_BY_NETWORK, NO_DATA, REFUSED -> exchange.answer(null);
            case FORWARDED, HELD, PROVIDED -> forward(exchange, message.body().req());
        };
    }

    /** Asks the provider, who answers one 管理番号 the same however often it is asked. */
    InquiryAnswer forward(Exchange exchange, String request) {
        ProvisionAnswer answer = ask(exchange, request);
        Exchange settled = transactions.run(() -> desk.settle(exchange.id(), answer));
        return answer.outcome() == ProvisionOutcome.HELD ? settled.held(answer.reason()) : settled.answer(answer.content());
    }

    private ProvisionAnswer ask(Exchange exchange, String request) {
        Party provider = parties.find(exchange.provider()).filter(Party::answersInquiries)
                .orElseThrow(() -> new BusinessException(NetworkError.PARTY_NOT_REGISTERED, exchange.provider()));
        ProvisionMessage question = exchange.provision(request);
        var answer = switchboard.ask(provider, OPERATION, TYPE, exchange.managementNumber(), Json.toObject(question));
        try {
            return mailroom.body(answer, ProvisionAnswer.class);
        } catch (BusinessException unreadable) {
            throw new BusinessException(NetworkError.ANSWER_NOT_UNDERSTOOD, unreadable, provider.code());
        }
    }
}
