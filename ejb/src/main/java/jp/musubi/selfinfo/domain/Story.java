package jp.musubi.selfinfo.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.musubi.selfinfo.boundary.Agreement;
import jp.musubi.selfinfo.boundary.ExchangeStatus;
import jp.musubi.selfinfo.boundary.Holding;

/** One exchange as the requester, the provider and the network tell it; any of them may be missing, not all. */
final class Story {

    /** Requester's outcomes that say the network has seen the inquiry. */
    private static final Set<String> PASSED_THE_NETWORK = Set.of("PROVIDED", "NO_DATA", "HELD", "REFUSED", "REFUSED_BY_NETWORK");

    private static final Map<String, Function<RecordItem, Object>> COMPARED = new LinkedHashMap<>();

    static {
        COMPARED.put("requester", RecordItem::requester);
        COMPARED.put("provider", RecordItem::provider);
        COMPARED.put("task", RecordItem::task);
        COMPARED.put("procedure", RecordItem::procedure);
        COMPARED.put("information", RecordItem::information);
    }

    private final RecordItem requester;
    private final RecordItem provider;
    private final RecordItem network;
    private final Statements statements;

    Story(RecordItem requester, RecordItem provider, RecordItem network, Statements statements) {
        this.requester = requester;
        this.provider = provider;
        this.network = network;
        this.statements = statements;
    }

    /** Told by the network alone while a side keeps records back: then it is his to keep back, not the network's to tell. */
    boolean isPerhapsWithheld() {
        return requester == null && provider == null
                && (statements.mayWithhold(any().requester()) || statements.mayWithhold(any().provider()));
    }

    String managementNumber() {
        return any().managementNumber();
    }

    /** The fullest telling: the requester knows most, then the provider. */
    RecordItem any() {
        return told().findFirst().orElseThrow();
    }

    Instant receivedAt() {
        return first(RecordItem::receivedAt, network, requester, provider);
    }

    Instant requestedAt() {
        return Optional.ofNullable(first(RecordItem::requestedAt, requester, provider)).orElseGet(this::receivedAt);
    }

    Instant answeredAt() {
        return first(RecordItem::answeredAt, provider, network, requester);
    }

    String reason() {
        return Stream.of(provider, network, requester).filter(Objects::nonNull).map(RecordItem::reason)
                .filter(reason -> !reason.isEmpty()).findFirst().orElse("");
    }

    boolean articleTwentyOne() {
        return told().anyMatch(RecordItem::articleTwentyOne);
    }

    String legalBasis() {
        return told().map(RecordItem::legalBasis).filter(basis -> !basis.isEmpty()).findFirst().orElse("");
    }

    /** That information was handed over counts whoever says it. */
    ExchangeStatus status() {
        List<String> outcomes = Stream.of(provider, network, requester).filter(Objects::nonNull).map(RecordItem::outcome)
                .filter(outcome -> outcome != null && !"HELD".equals(outcome)).toList();
        if (outcomes.contains("PROVIDED")) {
            return ExchangeStatus.PROVIDED;
        }
        return outcomes.stream().findFirst().map(Story::status).orElse(ExchangeStatus.WAITING);
    }

    List<Holding.State> states() {
        return List.of(requesterState(), providerState(), networkState());
    }

    Agreement agreement() {
        List<Holding.State> states = states();
        if (states.contains(Holding.State.MISSING) || !differences().isEmpty()) {
            return Agreement.DIFFERENT;
        }
        if (states.contains(Holding.State.UNREACHABLE) || states.contains(Holding.State.MAY_BE_WITHHELD)) {
            return Agreement.NOT_ALL_SEEN;
        }
        return told().anyMatch(Story::isOpen) ? Agreement.IN_PROGRESS : Agreement.AGREED;
    }

    /** Fields that two tellings contradict each other in; one that is still open contradicts no outcome. */
    List<String> differences() {
        List<String> different = new ArrayList<>();
        COMPARED.forEach((name, field) -> {
            if (told().map(field).distinct().count() > 1) {
                different.add(name);
            }
        });
        if (told().filter(item -> !isOpen(item)).map(RecordItem::outcome).distinct().count() > 1) {
            different.add("outcome");
        }
        return different;
    }

    private Holding.State requesterState() {
        return state(requester, any().requester(), true);
    }

    private Holding.State providerState() {
        boolean asked = network != null ? !"REFUSED_BY_NETWORK".equals(network.outcome())
                : requester != null && PASSED_THE_NETWORK.contains(requester.outcome())
                && !"REFUSED_BY_NETWORK".equals(requester.outcome());
        return state(provider, any().provider(), asked && !isOpenAtNetwork());
    }

    /** Permitted, but nobody knows yet whether the provider has been reached. */
    private boolean isOpenAtNetwork() {
        return network != null && network.outcome() == null && (requester == null || requester.outcome() == null);
    }

    private Holding.State networkState() {
        if (network != null) {
            return Holding.State.HOLDS;
        }
        if (statements.network().isEmpty()) {
            return Holding.State.UNREACHABLE;
        }
        boolean passed = provider != null || PASSED_THE_NETWORK.contains(Objects.toString(any().outcome(), ""));
        if (!passed) {
            return Holding.State.NOT_INVOLVED;
        }
        return statements.network().get().withheld() > 0 ? Holding.State.MAY_BE_WITHHELD : Holding.State.MISSING;
    }

    private Holding.State state(RecordItem item, String party, boolean expected) {
        if (item != null) {
            return Holding.State.HOLDS;
        }
        if (!expected) {
            return Holding.State.NOT_INVOLVED;
        }
        if (statements.unreachable().contains(party)) {
            return Holding.State.UNREACHABLE;
        }
        return statements.mayWithhold(party) ? Holding.State.MAY_BE_WITHHELD : Holding.State.MISSING;
    }

    private Stream<RecordItem> told() {
        return Stream.of(Optional.ofNullable(requester), Optional.ofNullable(provider), Optional.ofNullable(network))
                .flatMap(Optional::stream);
    }

    private static boolean isOpen(RecordItem item) {
        return item.outcome() == null || "HELD".equals(item.outcome());
    }

    private static ExchangeStatus status(String outcome) {
        return Stream.of(ExchangeStatus.values()).filter(status -> status.name().equals(outcome)).findFirst()
                .orElse(ExchangeStatus.SYSTEM_ERROR);
    }

    private static Instant first(Function<RecordItem, Instant> field, RecordItem... items) {
        return Stream.of(items).filter(Objects::nonNull).map(field).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
