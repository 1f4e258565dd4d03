package jp.musubi.addressee.domain;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.musubi.addressee.boundary.AddresseeError;
import jp.musubi.addressee.boundary.FoundBy;
import jp.musubi.addressee.boundary.LookPurpose;
import jp.musubi.addressee.boundary.NonResidentNumber;
import jp.musubi.addressee.boundary.PersonCard;
import jp.musubi.addressee.boundary.PersonHit;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.security.Caller;

/** 宛名の検索と照会. Finds persons by one box and shows everything of one. */
public class PersonDesk {

    /** More than a clerk can tell apart; showing them would only show strangers. */
    static final int MOST = 20;

    private final PersonSearchRepository search;
    private final PersonRepository persons;
    private final PlannedMoveRepository plans;
    private final SummaryReading summaries;
    private final LinkReading links;
    private final NumberHolders holders;
    private final Clock clock;

    public PersonDesk(PersonSearchRepository search, PersonRepository persons, PlannedMoveRepository plans, NumberHolders holders, Clock clock) {
        this.plans = plans;
        this.search = search;
        this.persons = persons;
        this.summaries = new SummaryReading(persons, clock);
        this.holders = holders;
        this.clock = clock;
        this.links = new LinkReading(persons);
    }

    /** @throws BusinessException SEARCH_SAYS_NOTHING, TOO_MANY_FIT, INDIVIDUAL_NUMBER_MALFORMED, INDIVIDUAL_NUMBER_CHECK_DIGIT, SOUGHT_NUMBER_CHECK_DIGIT */
    public List<PersonHit> search(Caller clerk, String typed, LookPurpose purpose) {
        String institution = clerk.institution();
        PersonWords words = PersonWords.of(typed);
        if (words.isEmpty()) {
            throw new BusinessException(AddresseeError.SEARCH_SAYS_NOTHING);
        }
        PersonSearchRepository.Sought sought = new PersonSearchRepository.Sought(words, numbered(clerk, words, purpose), summaries.today(), MOST + 1);
        if (sought.among().filter(Set::isEmpty).isPresent()) {
            return List.of();
        }
        Map<UUID, FoundBy> others = search.byOtherName(institution, sought);
        Set<UUID> found = new LinkedHashSet<>(beginningWith(institution, sought));
        others.keySet().removeAll(found);
        found.addAll(others.keySet());
        if (found.isEmpty() && !words.houses().isEmpty()) {
            found.addAll(search.livingIn(institution, sought));
        }
        if (found.isEmpty() && !words.texts().isEmpty()) {
            found.addAll(search.livingAt(institution, sought));
        }
        if (found.isEmpty() && !words.texts().isEmpty()) {
            found.addAll(search.containing(institution, sought));
        }
        if (found.size() > MOST) {
            throw new BusinessException(AddresseeError.TOO_MANY_FIT, MOST);
        }
        return summaries.of(institution, found).stream()
                .map(each -> new PersonHit(each.getKey().id(), each.getValue(), others.get(each.getKey().id()))).toList();
    }

    /** Where a house number is among the words, who lives there before who lives where it stands somewhere in the address. */
    private List<UUID> beginningWith(String institution, PersonSearchRepository.Sought sought) {
        OptionalInt address = sought.words().addressBehindName();
        List<UUID> there = address.isPresent() ? search.beginningWithAt(institution, sought, address.getAsInt()) : List.of();
        return there.isEmpty() ? search.beginningWith(institution, sought) : there;
    }

    /** Whom all the numbers name; empty where none was typed. */
    private Optional<Set<UUID>> numbered(Caller clerk, PersonWords words, LookPurpose purpose) {
        List<Set<UUID>> named = new ArrayList<>();
        for (String number : words.numbers()) {
            Set<UUID> persons = search.numbered(clerk.institution(), number);
            if (persons.isEmpty()) {
                requireRight(number);
            }
            named.add(persons);
        }
        named.addAll(holders.of(words.vaultNumbers(), purpose, Recording.of(clerk, clock)));
        return named.stream().reduce((one, other) -> one.stream().filter(other::contains).collect(Collectors.toSet()));
    }

    /** A number that nobody has and nobody is given is a slip of the fingers; a migrated one may be somebody's for all that. */
    private static void requireRight(String digits) {
        if (digits.matches(NonResidentNumber.FORMAT) && new NonResidentNumber(digits).checked().isEmpty()) {
            throw new BusinessException(AddresseeError.SOUGHT_NUMBER_CHECK_DIGIT);
        }
    }

    /** @throws BusinessException PERSON_NOT_FOUND */
    public PersonCard card(String institution, UUID personId) {
        Person person = persons.person(institution, personId);
        boolean hidden = !summaries.hidden(institution, List.of(personId)).isEmpty();
        List<Addressee> records = persons.recordsOf(person);
        return new PersonCard(SummaryReading.said(person, records.get(0), hidden),
                records.stream().map(record -> new PersonCard.Record(record.id(), SummaryReading.said(person, record, hidden),
                        person.isRepresentedBy(record), record.content().otherNames(), record.recordedAt(), record.recordedBy())).toList(),
                links.links(institution, person, records), changes(institution, records, hidden), PlannedMoveReading.of(plans, records, hidden).open());
    }

    /** The newest first; without what was told late of a time that was over. */
    private List<AddresseeVersion> formerStates(String institution, Set<UUID> records) {
        return persons.versions(institution, records).stream().filter(version -> !version.isBelated())
                .sorted(Comparator.comparing(AddresseeVersion::supersededAt).reversed()).toList();
    }

    private List<PersonCard.Change> changes(String institution, List<Addressee> records, boolean hidden) {
        Map<UUID, Addressee> byId = records.stream().collect(Collectors.toMap(Addressee::id, Function.identity()));
        Map<UUID, Map<String, String>> later = records.stream().collect(Collectors.toMap(Addressee::id,
                record -> record.content().items()));
        List<PersonCard.Change> changes = new ArrayList<>();
        for (AddresseeVersion version : formerStates(institution, byId.keySet())) {
            Map<String, String> before = version.content().items();
            Map<String, String> after = later.put(version.addresseeId(), before);
            before.keySet().stream().filter(item -> !Objects.equals(before.get(item), after.get(item))).forEach(item -> {
                boolean withheld = hidden && RecordContent.isWhereabouts(item);
                changes.add(new PersonCard.Change(byId.get(version.addresseeId()).number(), item, withheld ? null : before.get(item),
                        withheld ? null : after.get(item), version.supersededAt(), version.supersededBy()));
            });
        }
        return changes;
    }
}
