package jp.musubi.addressee.domain;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.addressee.boundary.AddresseeError;
import jp.musubi.addressee.boundary.NonResidentError;
import jp.musubi.addressee.boundary.NonResidentItem;
import jp.musubi.addressee.boundary.NonResidentItems;
import jp.musubi.addressee.boundary.NonResidentNumber;
import jp.musubi.addressee.boundary.NonResidentQuery;
import jp.musubi.addressee.boundary.NonResidentView;
import jp.musubi.addressee.boundary.NumberingRefused;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.time.JapaneseDates;

/** Reads 住登外者 for those who may see them: not what is kept from other tasks, no address of who is protected. */
public class NonResidentReading {

    /** In one answer to a system. */
    private static final int MOST = 100;

    private final NonResidentRepository records;
    private final NonResidentSearchRepository search;
    private final PersonsBehind behind;
    private final Clock clock;

    public NonResidentReading(NonResidentRepository records, NonResidentSearchRepository search, PersonRepository persons, Clock clock) {
        this.records = records;
        this.search = search;
        this.behind = new PersonsBehind(records, persons);
        this.clock = clock;
    }

    /**
     * What may be handed over.
     *
     * @param subjects key in the disclosure log of each number in the views
     * @param more whether more fit than are handed over
     */
    public record Found(List<NonResidentView> views, Map<NonResidentNumber, String> subjects, boolean more) {

        /** Masked: a person's data stay out of logs and messages. */
        @Override
        public String toString() {
            return "Found[masked]";
        }
    }

    public Found search(Caller by, NonResidentQuery query) {
        return search(by, query, MOST);
    }

    /**
     * A clerk is shown nobody where more fit than he can tell apart.
     *
     * @throws BusinessException TOO_MANY_FIT
     */
    public Found look(Caller clerk, NonResidentQuery query) {
        Found found = search(clerk, query, PersonDesk.MOST);
        if (found.more()) {
            throw new BusinessException(AddresseeError.TOO_MANY_FIT, PersonDesk.MOST);
        }
        return found;
    }

    private Found search(Caller by, NonResidentQuery query, int most) {
        NonResidentCriteria criteria = new NonResidentCriteria(key(query.name()), key(query.kana()), query.birthDate(), query.sex(),
                key(query.address()), query.partial());
        if (Stream.of(criteria.nameKey(), criteria.kanaKey(), criteria.birthDate(), criteria.addressKey()).allMatch(Objects::isNull)) {
            throw NumberingRefused.of(NonResidentError.ITEM_MISSING, NonResidentItem.SHIMEI);
        }
        Set<NonResidentNumber> guarded = new HashSet<>();
        List<NonResident> fitting = showable(Recording.of(by, clock), criteria, guarded, most + 1);
        return present(by.institution(), fitting.subList(0, Math.min(most, fitting.size())), guarded, fitting.size() > most);
    }

    private Found present(String institution, List<NonResident> found, Set<NonResidentNumber> guarded, boolean more) {
        Map<UUID, NonResidentVersion> current = records.current(found).stream()
                .collect(Collectors.toMap(NonResidentVersion::nonResidentId, Function.identity()));
        return new Found(found.stream().map(record -> view(record, current.get(record.id()), guarded)).toList(),
                behind.subjects(institution, found), more);
    }

    /**
     * Those who are in no 統合宛名, by what a clerk typed into the one box for everybody; who is protected is not found by his address.
     *
     * @throws BusinessException TOO_MANY_FIT, and those of {@link PersonWords#of}
     */
    public Found unlinked(Caller clerk, String typed) {
        PersonWords words = PersonWords.of(typed);
        if (words.isEmpty() || !words.vaultNumbers().isEmpty()) {
            return new Found(List.of(), Map.of(), false);
        }
        List<NonResident> fitting = search.find(clerk.institution(), new NonResidentSearchRepository.Sought(words, true, PersonDesk.MOST + 1));
        if (fitting.size() > PersonDesk.MOST) {
            throw new BusinessException(AddresseeError.TOO_MANY_FIT, PersonDesk.MOST);
        }
        Set<NonResidentNumber> guarded = guarded(Recording.of(clerk, clock), fitting);
        Set<UUID> named = guarded.isEmpty() ? Set.of() : search.find(clerk.institution(), new NonResidentSearchRepository.Sought(words, false, PersonDesk.MOST))
                .stream().map(NonResident::id).collect(Collectors.toSet());
        return present(clerk.institution(), fitting.stream().filter(record -> !guarded.contains(record.number()) || named.contains(record.id())).toList(),
                guarded, false);
    }

    /** @throws NumberingRefused NUMBER_NOT_REGISTERED, also for a record that is kept from the caller */
    public Found history(Caller by, NonResidentNumber number) {
        return history(by, records.find(by.institution(), number));
    }

    /** @throws NumberingRefused NUMBER_NOT_REGISTERED, also for a record that is kept from the caller */
    public Found history(Caller by, UUID record) {
        return history(by, records.find(by.institution(), record));
    }

    /** @throws NumberingRefused MERGE_TARGET_NOT_REGISTERED, also for a record that is kept from the caller */
    public Found mergeTarget(Caller by, NonResidentNumber number) {
        Recording recording = Recording.of(by, clock);
        List<NonResident> found = List.of(records.find(by.institution(), number).filter(record -> record.isVisibleTo(recording) && !record.isDeleted())
                .orElseThrow(() -> NumberingRefused.of(NonResidentError.MERGE_TARGET_NOT_REGISTERED)));
        return present(by.institution(), found, guarded(recording, found), false);
    }

    private Found history(Caller by, Optional<NonResident> wanted) {
        Recording recording = Recording.of(by, clock);
        List<NonResident> found = List.of(wanted.filter(record -> record.isVisibleTo(recording))
                .orElseThrow(() -> NumberingRefused.of(NonResidentError.NUMBER_NOT_REGISTERED)));
        Set<NonResidentNumber> guarded = guarded(recording, found);
        return new Found(found.stream().flatMap(record -> records.versions(record).stream().map(version -> view(record, version, guarded)))
                .toList(), behind.subjects(by.institution(), found), false);
    }

    /**
     * What stands now, item by item, and whose it is.
     *
     * @param subject key in the disclosure log
     */
    public record Whole(NonResidentItems items, String subject) {

        /** Masked: a person's data stay out of logs and messages. */
        @Override
        public String toString() {
            return "Whole[masked]";
        }
    }

    /** @throws NumberingRefused NUMBER_NOT_REGISTERED, PROTECTED_FROM_CLERKS: who must not see the address cannot say the whole */
    public Whole whole(Caller by, UUID id) {
        Recording recording = Recording.of(by, clock);
        NonResident record = records.find(by.institution(), id).filter(known -> known.isVisibleTo(recording))
                .orElseThrow(() -> NumberingRefused.of(NonResidentError.NUMBER_NOT_REGISTERED));
        if (!guarded(recording, List.of(record)).isEmpty()) {
            throw NumberingRefused.of(NonResidentError.PROTECTED_FROM_CLERKS);
        }
        return new Whole(new NonResidentItems(record.number(), record.revision(), records.current(record).content().items()),
                behind.subjects(by.institution(), List.of(record)).get(record.number()));
    }

    /**
     * Fills up with those that may be shown, so that what is left out takes nobody's place. A hit by address would tell a
     * protected person's address to whoever guesses it.
     *
     * @param guarded takes the numbers of those whose address is not shown
     */
    private List<NonResident> showable(Recording recording, NonResidentCriteria criteria, Set<NonResidentNumber> guarded, int enough) {
        List<NonResident> showable = new ArrayList<>();
        List<NonResident> page;
        String after = "";
        do {
            page = records.search(recording.institution(), recording.system(), criteria, after, enough);
            guarded.addAll(guarded(recording, page));
            page.stream().filter(record -> criteria.addressKey() == null || !guarded.contains(record.number())).forEach(showable::add);
            after = page.isEmpty() ? after : page.get(page.size() - 1).number().value();
        } while (page.size() == enough && showable.size() < enough);
        return showable;
    }

    private Set<NonResidentNumber> guarded(Recording recording, Collection<NonResident> found) {
        return behind.underProtection(recording.institution(), found, JapaneseDates.today(clock));
    }

    private static NonResidentView view(NonResident record, NonResidentVersion version, Set<NonResidentNumber> guarded) {
        NonResidentContent content = version.content();
        String address = guarded.contains(record.number()) ? null : content.address().line();
        return new NonResidentView(record.id(), record.number(), version.revision(), version.kind().name(), content.name().name(),
                content.name().kana(), content.birth().date(), content.birth().words(), content.sex(), address, version.mergedInto().orElse(null),
                version.operation().operatorId(), version.recordedAt(), version.recordedBy());
    }

    /** Null where nothing is left to look for. */
    private static String key(String text) {
        String key = Folding.current().key(text);
        return key.isEmpty() ? null : key;
    }
}
