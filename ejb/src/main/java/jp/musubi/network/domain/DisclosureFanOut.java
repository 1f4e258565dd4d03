package jp.musubi.network.domain;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import jp.musubi.kernel.envelope.Envelope;
import jp.musubi.kernel.envelope.Envelopes;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.json.Json;
import jp.musubi.network.boundary.NetworkError;

/**
 * 情報提供等記録の開示: asks every institution that knows the resident side by side and adds the network's own records.
 * Whoever cannot be reached is named as such.
 */
public final class DisclosureFanOut {

    static final String OPERATION = "disclosures";
    static final String TYPE = "disclosure";
    /** {@code typ} of the hub's own signed records. */
    static final String RECORDS_TYPE = "musubi-network-records+jws";

    private final Registers registers;
    private final HubTransactions transactions;
    private final Switchboard switchboard;
    private final Envelopes envelopes;
    private final ParallelWork parallel;
    private final Clock clock;

    /** What the fan-out reads and writes in the hub's database. */
    public record Registers(PartyRepository parties, InstitutionCodeRepository codes, NetworkRecordRepository entries,
            RecordDisclosureRepository disclosures, HubNonces nonces) {
    }

    private record Target(Party party, String code) {
    }

    private record Plan(List<Target> targets, NetworkRecords own) {
    }

    public DisclosureFanOut(Registers registers, HubTransactions transactions, Switchboard switchboard, Envelopes envelopes,
            ParallelWork parallel, Clock clock) {
        this.registers = registers;
        this.transactions = transactions;
        this.switchboard = switchboard;
        this.envelopes = envelopes;
        this.parallel = parallel;
        this.clock = clock;
    }

    /** @throws BusinessException CODE_UNKNOWN */
    public DisclosureAnswers disclose(Incoming<DisclosureMessage> message) {
        Plan plan = transactions.run(() -> plan(message));
        List<Supplier<String>> questions = plan.targets().stream()
                .map(target -> (Supplier<String>) () -> ask(target, message)).toList();
        List<Optional<String>> contents = parallel.all(questions);
        List<DisclosureAnswers.Item> items = IntStream.range(0, contents.size())
                .mapToObj(i -> item(plan.targets().get(i).party(), contents.get(i))).toList();
        return new DisclosureAnswers(items, sealed(plan.own(), message.envelope()));
    }

    private Plan plan(Incoming<DisclosureMessage> message) {
        Envelope envelope = message.envelope();
        registers.nonces().use(envelope.issuer(), envelope.nonce(), envelope.expiresAt());
        DisclosureMessage body = message.body();
        String person = registers.codes().byCode(message.sender().code(), body.code())
                .orElseThrow(() -> new BusinessException(NetworkError.CODE_UNKNOWN)).linkId();
        NetworkRecords own = NetworkRecords.of(envelope.messageId(),
                registers.entries().ofPerson(person, body.from(), body.to()));
        registers.disclosures().append(RecordDisclosure.of(person, message, own.records().size(), clock));
        return new Plan(targets(person), own);
    }

    private List<Target> targets(String person) {
        return registers.codes().everywhere(person).stream()
                .flatMap(code -> registers.parties().find(code.party()).filter(party -> party.kind() == PartyKind.INSTITUTION)
                        .map(party -> new Target(party, code.code())).stream())
                .toList();
    }

    private String ask(Target target, Incoming<DisclosureMessage> message) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("code", target.code());
        body.put("req", message.body().req());
        Map<String, Object> answer = switchboard.ask(target.party(), OPERATION, TYPE, message.envelope().messageId(), body);
        if (!(answer.get("content") instanceof String content)) {
            throw new BusinessException(NetworkError.ANSWER_NOT_UNDERSTOOD, target.party().code());
        }
        return content;
    }

    private String sealed(NetworkRecords own, Envelope request) {
        String signed = envelopes.sign(request.audience(), RECORDS_TYPE, Json.toObject(own));
        return envelopes.encrypt(request.issuer(), signed);
    }

    private static DisclosureAnswers.Item item(Party party, Optional<String> content) {
        DisclosureAnswers.Outcome outcome = content.isPresent()
                ? DisclosureAnswers.Outcome.ANSWERED : DisclosureAnswers.Outcome.UNREACHABLE;
        return new DisclosureAnswers.Item(party.code(), outcome, content.orElse(null));
    }
}
