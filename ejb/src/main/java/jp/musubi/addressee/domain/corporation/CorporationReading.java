package jp.musubi.addressee.domain.corporation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.addressee.boundary.AddresseeError;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.CorporateNumber;
import jp.musubi.addressee.boundary.HistoryDays;
import jp.musubi.addressee.boundary.corporation.CorporationCard;
import jp.musubi.addressee.boundary.corporation.CorporationError;
import jp.musubi.addressee.boundary.corporation.CorporationHit;
import jp.musubi.addressee.boundary.corporation.CorporationQuestion;
import jp.musubi.addressee.boundary.corporation.CorporationSummary;
import jp.musubi.addressee.domain.PersonWords;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.time.JapaneseDates;

/** 法人の検索と照会. Finds corporations and branches by one box and shows one with its branches and its history. */
public class CorporationReading {

    /** As many as are shown of persons. */
    static final int MOST = 20;

    private final CorporationRepository corporations;
    private final Clock clock;

    public CorporationReading(CorporationRepository corporations, Clock clock) {
        this.corporations = corporations;
        this.clock = clock;
    }

    /** @throws BusinessException QUESTION_SAYS_NOTHING, CORPORATION_UNKNOWN */
    public CorporationCard answer(String institution, CorporationQuestion question) {
        if ((question.addresseeNumber() == null) == (question.corporateNumber() == null)) {
            throw new BusinessException(CorporationError.QUESTION_SAYS_NOTHING);
        }
        LocalDate today = JapaneseDates.today(clock);
        List<Corporation> found = question.addresseeNumber() == null
                ? corporations.withCorporateNumbers(institution, List.of(new CorporateNumber(question.corporateNumber())))
                : corporations.numbered(institution, List.of(new AddresseeNumber(question.addresseeNumber())));
        return card(only(found), new HistoryDays(Optional.ofNullable(question.on()).orElse(today), Optional.ofNullable(question.asKnownOn()).orElse(today)));
    }

    /** @throws BusinessException CORPORATION_UNKNOWN */
    public CorporationCard card(String institution, UUID id, HistoryDays days) {
        return card(only(corporations.withIds(institution, List.of(id))), days);
    }

    private static Corporation only(List<Corporation> found) {
        return found.stream().findFirst().orElseThrow(() -> new BusinessException(CorporationError.CORPORATION_UNKNOWN));
    }

    private CorporationCard card(Corporation corporation, HistoryDays days) {
        String institution = corporation.institution();
        List<Corporation> branches = corporations.everBranchesOf(institution, corporation.number());
        Known known = known(institution, Stream.concat(Stream.of(corporation), branches.stream()).toList(), days.knownOn());
        Optional<Corporation> head = known.timeline(corporation).headOn(days.asOf())
                .flatMap(number -> corporations.numbered(institution, List.of(number)).stream().findFirst());
        Known heads = known(institution, head.stream().toList(), days.knownOn());
        Optional<CorporateNumber> number = head.map(heads::timeline).orElseGet(() -> known.timeline(corporation)).corporateNumber();
        return new CorporationCard(days, known.said(corporation, days.asOf(), number).orElse(null),
                head.flatMap(one -> heads.related(one, days.asOf(), number)).orElse(null),
                branches.stream().filter(branch -> known.timeline(branch).headOn(days.asOf()).filter(corporation.number()::equals).isPresent())
                        .sorted(Comparator.comparing(Corporation::number)).flatMap(branch -> known.related(branch, days.asOf(), number).stream()).toList(),
                changes(known.timeline(corporation)));
    }

    /** @throws BusinessException SEARCH_SAYS_NOTHING, TOO_MANY_FIT, CORPORATE_NUMBER_MALFORMED, CORPORATE_NUMBER_CHECK_DIGIT */
    public List<CorporationHit> search(String institution, String typed) {
        PersonWords typedWords = PersonWords.of(typed);
        if (typedWords.isEmpty()) {
            throw new BusinessException(AddresseeError.SEARCH_SAYS_NOTHING);
        }
        CorporationWords words = CorporationWords.of(typedWords);
        List<Corporation> fitting = words.ofPersons() ? List.of() : fitting(institution, words);
        LocalDate today = JapaneseDates.today(clock);
        Known known = known(institution, fitting, today);
        Known heads = known(institution, corporations.numbered(institution, fitting.stream()
                .flatMap(one -> known.timeline(one).headOn(today).stream()).distinct().toList()), today);
        return fitting.stream().flatMap(one -> hit(one, words, known, heads, today).stream())
                .sorted(Comparator.comparing((CorporationHit hit) -> hit.summary().isBranch()).thenComparing(hit -> hit.summary().number())).toList();
    }

    /**
     * Whom all the numbers name or, without a number, whom the words fit, be it in what holds no longer.
     *
     * @throws BusinessException TOO_MANY_FIT
     */
    private List<Corporation> fitting(String institution, CorporationWords words) {
        List<Set<UUID>> named = new ArrayList<>();
        words.corporateNumbers().forEach(number -> named.add(ids(corporations.withCorporateNumbers(institution, List.of(number)))));
        words.numbers().forEach(number -> named.add(ids(corporations.numbered(institution, List.of(number)))));
        Set<UUID> ids = named.stream().reduce((one, other) -> {
            Set<UUID> both = new LinkedHashSet<>(one);
            both.retainAll(other);
            return both;
        }).orElseGet(() -> corporations.containing(institution, words.texts(), MOST + 1));
        if (ids.size() > MOST) {
            throw new BusinessException(AddresseeError.TOO_MANY_FIT, MOST);
        }
        return corporations.withIds(institution, ids);
    }

    private static Set<UUID> ids(Collection<Corporation> found) {
        return found.stream().map(Corporation::id).collect(Collectors.toSet());
    }

    /** Empty where only what was taken back fits. */
    private static Optional<CorporationHit> hit(Corporation one, CorporationWords words, Known known, Known heads, LocalDate today) {
        CorporationTimeline timeline = known.timeline(one);
        Optional<CorporationVersion> now = timeline.asOf(today);
        Optional<CorporationVersion> fits = Stream.concat(now.stream(), timeline.holding().stream())
                .filter(version -> words.texts().stream().allMatch(version::fits)).findFirst();
        Optional<Corporation> head = timeline.headOn(today).flatMap(heads::numbered);
        Optional<CorporateNumber> number = head.map(heads::timeline).orElse(timeline).corporateNumber();
        return fits.flatMap(version -> known.said(one, today, number).map(said -> new CorporationHit(one.id(), said,
                head.flatMap(corporation -> heads.timeline(corporation).asOf(today)).map(held -> held.content().name()).orElse(null),
                version.equals(now.get()) ? null : former(version.content(), said))));
    }

    private static String former(CorporationContent then, CorporationSummary now) {
        return then.name().equals(now.name()) ? then.address() : then.name();
    }

    private Known known(String institution, List<Corporation> some, LocalDate knownOn) {
        return new Known(some, corporations.versions(institution, some.stream().map(Corporation::id).toList()).stream()
                .collect(Collectors.groupingBy(CorporationVersion::corporationId, Collectors.collectingAndThen(Collectors.toList(),
                        versions -> CorporationTimeline.of(versions).knownOn(knownOn)))));
    }

    /** What is known of some corporations. */
    private record Known(List<Corporation> corporations, Map<UUID, CorporationTimeline> timelines) {

        CorporationTimeline timeline(Corporation corporation) {
            return timelines.get(corporation.id());
        }

        Optional<Corporation> numbered(AddresseeNumber number) {
            return corporations.stream().filter(corporation -> corporation.number().equals(number)).findFirst();
        }

        Optional<CorporationSummary> said(Corporation corporation, LocalDate on, Optional<CorporateNumber> number) {
            return timeline(corporation).asOf(on).map(CorporationVersion::content).map(content -> new CorporationSummary(corporation.number(),
                    content.head().orElse(null), number.orElse(null), content.name(), content.kana(), content.address(), content.state()));
        }

        Optional<CorporationCard.Related> related(Corporation corporation, LocalDate on, Optional<CorporateNumber> number) {
            return said(corporation, on, number).map(said -> new CorporationCard.Related(corporation.id(), said));
        }
    }

    private static List<CorporationCard.Change> changes(CorporationTimeline timeline) {
        return timeline.steps().stream().map(CorporationReading::change).sorted(Comparator.comparing(CorporationCard.Change::changedOn)
                .thenComparing(CorporationCard.Change::at).reversed()).toList();
    }

    private static CorporationCard.Change change(CorporationTimeline.Step step) {
        Map<String, String> before = step.before().map(version -> version.content().items()).orElseGet(Map::of);
        CorporationVersion version = step.version();
        List<CorporationCard.Item> items = version.content().items().entrySet().stream()
                .filter(item -> !before.getOrDefault(item.getKey(), "").equals(item.getValue()))
                .map(item -> new CorporationCard.Item(item.getKey(), before.get(item.getKey()), item.getValue())).toList();
        CorporationChange change = version.change();
        return new CorporationCard.Change(change.changedOn(), change.ground().orElse(null), items, step.before().isEmpty(), step.takenBack(),
                change.correctsChangeOn().orElse(null), version.recordedAt(), version.recordedBy());
    }
}
