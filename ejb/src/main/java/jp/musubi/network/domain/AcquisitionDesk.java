package jp.musubi.network.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.musubi.kernel.envelope.Envelope;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.network.boundary.NetworkError;

/** 符号の取得. Issues 取得番号, hears from J-LIS whom they mean, hands out 符号 and erases the numbers. */
public final class AcquisitionDesk {

    /** A number that nobody collected is erased after this long. */
    public static final Duration LIFETIME = Duration.ofHours(24);

    private final AcquisitionRepository acquisitions;
    private final InstitutionCodeRepository codes;
    private final CollectionAnswerRepository answers;
    private final HubNonces nonces;
    private final Clock clock;

    public AcquisitionDesk(AcquisitionRepository acquisitions, InstitutionCodeRepository codes,
            CollectionAnswerRepository answers, HubNonces nonces, Clock clock) {
        this.acquisitions = acquisitions;
        this.codes = codes;
        this.answers = answers;
        this.nonces = nonces;
        this.clock = clock;
    }

    /** The same message id gives the same numbers as long as they exist. */
    public IssuedAcquisitions issue(Incoming<IssueAcquisitions> message) {
        use(message);
        String requester = message.sender().code();
        String messageId = message.envelope().messageId();
        List<Acquisition> issued = acquisitions.issuedBy(requester, messageId);
        if (issued.isEmpty()) {
            Instant now = clock.instant();
            issued = IntStream.range(0, message.body().count())
                    .mapToObj(position -> Acquisition.issue(requester, messageId, position, now)).toList();
            acquisitions.add(issued);
        } else if (issued.size() != message.body().count()) {
            throw new BusinessException(NetworkError.MESSAGE_REUSED);
        }
        return new IssuedAcquisitions(issued.stream().map(Acquisition::number).toList());
    }

    public ResolvedAcquisitions resolve(Incoming<ResolveAcquisitions> message) {
        use(message);
        List<ResolveAcquisitions.Item> items = message.body().items();
        Map<String, Acquisition> found = take(items.stream().map(ResolveAcquisitions.Item::acquisitionNumber).toList());
        return new ResolvedAcquisitions(items.stream()
                .map(item -> new ResolvedAcquisitions.Item(item.acquisitionNumber(), resolve(item, found))).toList());
    }

    public CollectedAcquisitions collect(Incoming<CollectAcquisitions> message) {
        use(message);
        String requester = message.sender().code();
        String messageId = message.envelope().messageId();
        List<String> numbers = message.body().numbers();
        Optional<CollectionAnswer> before = answers.find(requester, messageId);
        if (before.isPresent()) {
            return before.get().repeatFor(numbers);
        }
        CollectedAcquisitions collected = collect(requester, numbers);
        answers.add(CollectionAnswer.of(requester, messageId, numbers, collected, clock));
        return collected;
    }

    private CollectedAcquisitions collect(String requester, List<String> numbers) {
        Map<String, Acquisition> own = take(numbers);
        own.values().removeIf(acquisition -> !acquisition.requester().equals(requester));
        Map<String, String> codeOf = codesFor(requester, own.values());
        acquisitions.erase(own.values().stream().filter(a -> a.state() != Acquisition.State.ISSUED).toList());
        List<CollectedAcquisitions.Item> items = new ArrayList<>(numbers.size());
        for (String number : numbers) {
            Acquisition acquisition = own.get(number);
            String code = acquisition == null ? null : codeOf.get(acquisition.linkId());
            items.add(new CollectedAcquisitions.Item(number, code, outcome(acquisition)));
        }
        return new CollectedAcquisitions(items);
    }

    private Map<String, String> codesFor(String requester, Iterable<Acquisition> own) {
        Set<String> persons = new LinkedHashSet<>();
        own.forEach(acquisition -> {
            if (acquisition.state() == Acquisition.State.RESOLVED) {
                persons.add(acquisition.linkId());
            }
        });
        Map<String, String> codeOf = new HashMap<>();
        if (!persons.isEmpty()) {
            codes.addMissing(persons.stream().map(person -> InstitutionCode.create(requester, person, clock)).toList());
            codes.ofPersons(requester, persons).forEach(code -> codeOf.put(code.linkId(), code.code()));
        }
        return codeOf;
    }

    private Map<String, Acquisition> take(List<String> numbers) {
        return acquisitions.take(new LinkedHashSet<>(numbers)).stream()
                .collect(Collectors.toMap(Acquisition::number, Function.identity()));
    }

    private void use(Incoming<?> message) {
        Envelope envelope = message.envelope();
        nonces.use(envelope.issuer(), envelope.nonce(), envelope.expiresAt());
    }

    private static ResolvedAcquisitions.Outcome resolve(ResolveAcquisitions.Item item, Map<String, Acquisition> found) {
        Acquisition acquisition = found.get(item.acquisitionNumber());
        return acquisition == null ? ResolvedAcquisitions.Outcome.UNKNOWN_NUMBER : acquisition.resolve(item.linkId());
    }

    private static CollectedAcquisitions.Outcome outcome(Acquisition acquisition) {
        if (acquisition == null) {
            return CollectedAcquisitions.Outcome.UNKNOWN_NUMBER;
        }
        return switch (acquisition.state()) {
            case ISSUED -> CollectedAcquisitions.Outcome.PENDING;
            case NOT_FOUND -> CollectedAcquisitions.Outcome.NOT_FOUND;
            case RESOLVED -> CollectedAcquisitions.Outcome.ACQUIRED;
        };
    }
}
