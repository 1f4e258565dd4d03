package jp.musubi.linkage.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.musubi.kernel.envelope.EnvelopeError;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.json.Json;

/** The least hub and J-LIS that the contract allows: idempotent by number and message id; can die before or after it acts. */
final class TownHub implements HubGateway, JlisGateway {

    enum Trouble {
        NONE, BEFORE, AFTER, REFUSES, SILENT, CLOCK_APART, CERTIFICATE_UNKNOWN
    }

    private static final Map<Trouble, EnvelopeError> PASSING = Map.of(Trouble.SILENT, EnvelopeError.PARTY_UNREACHABLE,
            Trouble.CLOCK_APART, EnvelopeError.OUT_OF_TIME, Trouble.CERTIFICATE_UNKNOWN, EnvelopeError.UNKNOWN_KEY);

    final List<String> payloads = new ArrayList<>();
    final Map<String, Outcome> outcomes = new HashMap<>();
    final Map<String, String> resolved = new HashMap<>();
    final List<LateAnswer> late = new ArrayList<>();
    Trouble trouble = Trouble.NONE;
    private final LinkageFixture fixture;
    private final Map<String, Object> answers = new HashMap<>();
    private int calls;

    TownHub(LinkageFixture fixture) {
        this.fixture = fixture;
    }

    /** Dies at the n-th wire call from now, before or after its effect. */
    void dieAt(int call, Trouble how) {
        calls = -call;
        trouble = how;
    }

    @Override
    public HubAnswer inquire(OutgoingInquiry inquiry) {
        return act("inquiry" + inquiry.managementNumber(), () -> {
            String req = fixture.envelopes.sign(inquiry.institution(), SignedInquiry.TYPE, Json.toObject(SignedInquiry.of(inquiry)));
            payloads.add(req);
            Question question = inquiry.question();
            ProvisionRequest request = new ProvisionRequest(inquiry.managementNumber(), LinkageFixture.CODE_THERE,
                    inquiry.institution(), question.task(), question.procedure(), question.information(), null, "basis", req);
            SignedInquiry inner = SignedInquiry.open(fixture.envelopes, question.provider(), request);
            Instant received = fixture.clock.instant();
            ProvisionAnswer answer = fixture.provisionDesk().answer(question.provider(), request, inner);
            payloads.add(Json.write(answer));
            return new HubAnswer(inquiry.managementNumber(), HubAnswer.Outcome.valueOf(answer.outcome().name()),
                    answer.reason(), answer.content(), answer.providedAt(), new HubAnswer.Decision(received));
        }, false);
    }

    @Override
    public void answerLate(LateAnswer answer) {
        act("late" + answer.managementNumber(), () -> late.add(answer), true);
    }

    @Override
    public List<String> issueAcquisitionNumbers(String institution, String messageId, int count) {
        return act(messageId, () -> {
            List<String> numbers = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                numbers.add(UUID.randomUUID().toString().replace("-", ""));
            }
            return numbers;
        }, true);
    }

    @Override
    public void resolve(String institution, String messageId, Map<String, String> residentCodes) {
        act(messageId, () -> {
            resolved.putAll(residentCodes);
            return "done";
        }, true);
    }

    @Override
    public List<CollectedCode> collectCodes(String institution, String messageId, List<String> numbers) {
        return act(messageId, () -> numbers.stream().map(number -> {
            String person = resolved.get(number);
            Outcome outcome = person == null ? Outcome.UNKNOWN_NUMBER : outcomes.getOrDefault(person, Outcome.ACQUIRED);
            if (outcome != Outcome.PENDING) {
                resolved.remove(number);
            }
            return new CollectedCode(number, outcome == Outcome.ACQUIRED ? "c".repeat(21) + person : null, outcome);
        }).toList(), true);
    }

    @SuppressWarnings("unchecked")
    private <T> T act(String messageId, java.util.function.Supplier<T> effect, boolean remembers) {
        if (fixture.here.inTransaction || fixture.there.inTransaction) {
            throw new IllegalStateException("a wire call inside a transaction");
        }
        boolean dies = ++calls == 0;
        if (trouble == Trouble.REFUSES) {
            throw new BusinessException(EnvelopeError.PARTY_REFUSED, "hub", "HTTP 409");
        }
        EnvelopeError passing = PASSING.get(trouble);
        if (passing != null) {
            throw new BusinessException(passing);
        }
        if (dies && trouble == Trouble.BEFORE) {
            throw new BusinessException(EnvelopeError.PARTY_UNREACHABLE, "hub");
        }
        T answer = remembers ? (T) answers.computeIfAbsent(messageId, id -> effect.get()) : effect.get();
        if (dies && trouble == Trouble.AFTER) {
            throw new BusinessException(EnvelopeError.PARTY_UNREACHABLE, "hub");
        }
        return answer;
    }
}
