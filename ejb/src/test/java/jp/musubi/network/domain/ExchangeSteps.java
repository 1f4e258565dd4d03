package jp.musubi.network.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Single steps of an exchange, for tests of the store. */
public final class ExchangeSteps {

    private final ExchangeRepository exchanges;
    private final NetworkRecordRepository records;
    private final AnswerDeliveryRepository deliveries;
    private final Clock clock;

    public ExchangeSteps(ExchangeRepository exchanges, NetworkRecordRepository records, AnswerDeliveryRepository deliveries, Clock clock) {
        this.exchanges = exchanges;
        this.records = records;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    public UUID open(String requester, String managementNumber, String person) {
        InquiryMessage inquiry = new InquiryMessage(managementNumber, RandomTokens.next(), "0220199301801700", "JM01000000081000",
                "JT01010000000074", "TM00000000000002", LocalDate.of(2026, 11, 21), false, "req");
        Exchange exchange = Exchange.open(requester, inquiry, "hash",
                new Verdict(null, "basis", "version", clock.instant(), person, RandomTokens.next()), clock);
        exchanges.add(exchange);
        records.append(NetworkRecord.decided(exchange, null, clock));
        return exchange.id();
    }

    public void answer(UUID id) {
        Exchange exchange = exchanges.take(id);
        exchange.settle(new ProvisionAnswer(ProvisionOutcome.NO_DATA, "", null, clock.instant(), false), clock.instant());
        records.append(NetworkRecord.answered(exchange, false, clock));
    }

    public void queue(UUID id) {
        deliveries.add(AnswerDelivery.of(id, clock.instant()));
    }

    /** New 符号 of these persons. */
    public static List<InstitutionCode> codes(String party, List<String> persons, Clock clock) {
        return persons.stream().map(person -> InstitutionCode.create(party, person, clock)).toList();
    }
}
