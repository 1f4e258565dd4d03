package jp.musubi.network.domain;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.kernel.envelope.Envelope;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.network.boundary.NetworkError;

/** The steps of an exchange that commit: decide and record, settle and record. No step talks to a party. */
public final class ExchangeDesk {

    private final Judge judge;
    private final ExchangeRepository exchanges;
    private final NetworkRecordRepository entries;
    private final AnswerDeliveryRepository deliveries;
    private final HubNonces nonces;
    private final Clock clock;

    public ExchangeDesk(Judge judge, ExchangeRepository exchanges, NetworkRecordRepository entries,
            AnswerDeliveryRepository deliveries, HubNonces nonces, Clock clock) {
        this.judge = judge;
        this.exchanges = exchanges;
        this.entries = entries;
        this.deliveries = deliveries;
        this.nonces = nonces;
        this.clock = clock;
    }

    /**
     * Finds the exchange or opens it with the hub's decision, and records that.
     *
     * @param contentHash what tells a repeat from another inquiry under the same number
     */
    Exchange receive(Incoming<InquiryMessage> message, String contentHash) {
        use(message.envelope());
        String requester = message.sender().code();
        InquiryMessage inquiry = message.body();
        Optional<Exchange> before = exchanges.find(requester, inquiry.managementNumber());
        if (before.isPresent()) {
            before.get().requireSameContent(contentHash);
            return before.get();
        }
        Verdict verdict = judge.judge(requester, inquiry);
        Exchange exchange = Exchange.open(requester, inquiry, contentHash, verdict, clock);
        exchanges.add(exchange);
        entries.append(NetworkRecord.decided(exchange, verdict.refusal(), clock));
        return exchange;
    }

    /** Records the provider's answer to a forwarded inquiry. */
    Exchange settle(UUID id, ProvisionAnswer answer) {
        Exchange exchange = exchanges.take(id);
        // Whoever ends it has nobody to deliver to but the waiting requester; an exchange that had ended before may be under delivery.
        boolean endedNow = settle(exchange, answer) && exchange.state().isFinal();
        if (endedNow || exchange.state().isFinal() && deliveries.find(id).isEmpty()) {
            exchange.forgetRequest();
        }
        return exchange;
    }

    /** Records a provider's late answer and that it has to be delivered. */
    Exchange settleLate(Incoming<LateAnswer> message) {
        use(message.envelope());
        LateAnswer late = message.body();
        Exchange exchange = exchanges.take(late.requester(), late.managementNumber())
                .filter(found -> found.provider().equals(message.sender().code()))
                .filter(found -> found.state() != ExchangeState.REFUSED_BY_NETWORK)
                .orElseThrow(() -> new BusinessException(NetworkError.EXCHANGE_UNKNOWN));
        if (settle(exchange, late.answer())) {
            deliveries.add(AnswerDelivery.of(exchange.id(), clock.instant()));
        }
        return exchange;
    }

    boolean isUnderWay(Exchange exchange) {
        return deliveries.find(exchange.id()).isPresent();
    }

    void delivered(UUID id) {
        deliveries.remove(id);
        exchanges.take(id).forgetRequest();
    }

    List<Exchange> claimDeliveries(int max) {
        List<AnswerDelivery> due = deliveries.takeDue(clock.instant(), max);
        due.forEach(delivery -> delivery.claim(clock.instant()));
        return due.stream().map(delivery -> exchanges.take(delivery.exchange())).toList();
    }

    private boolean settle(Exchange exchange, ProvisionAnswer answer) {
        boolean changed = exchange.settle(answer, clock.instant());
        if (changed && exchange.state().isFinal()) {
            entries.append(NetworkRecord.answered(exchange, answer.nonDisclosure(), clock));
        }
        return changed;
    }

    private void use(Envelope envelope) {
        nonces.use(envelope.issuer(), envelope.nonce(), envelope.expiresAt());
    }
}
