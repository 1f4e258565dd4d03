package jp.musubi.addressee.domain.corporation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.CorporateNumber;

/** All that one message's rows may touch, read with a handful of queries and kept up to date while rows are applied. */
final class CorporationBook {

    private final Map<AddresseeNumber, Corporation> known = new HashMap<>();
    private final Map<CorporateNumber, AddresseeNumber> holders = new HashMap<>();
    private final Map<UUID, CorporationTimeline> timelines = new HashMap<>();
    private final Set<AddresseeNumber> persons = new HashSet<>();
    private final Set<AddresseeNumber> seen = new HashSet<>();

    private final Set<String> keepers;

    private CorporationBook(Set<String> keepers) {
        this.keepers = keepers;
    }

    /** @param keepers systems whose records the sender may change */
    static CorporationBook open(CorporationRepository corporations, String institution, Set<String> keepers, List<CorporationRow> rows) {
        CorporationBook book = new CorporationBook(keepers);
        Set<AddresseeNumber> numbers = rows.stream().flatMap(row -> Stream.concat(Stream.of(row.number()), row.content().head().stream()))
                .collect(Collectors.toSet());
        corporations.numbered(institution, numbers).forEach(corporation -> book.known.put(corporation.number(), corporation));
        corporations.withCorporateNumbers(institution, rows.stream().flatMap(row -> row.content().corporateNumber().stream()).toList())
                .forEach(book::noteNumber);
        book.read(corporations.versions(institution, book.known.values().stream().map(Corporation::id).toList()));
        book.persons.addAll(corporations.ofPersons(institution, numbers.stream().filter(number -> !book.known.containsKey(number)).toList()));
        return book;
    }

    private void read(Collection<CorporationVersion> versions) {
        versions.stream().collect(Collectors.groupingBy(CorporationVersion::corporationId))
                .forEach((id, some) -> timelines.put(id, CorporationTimeline.of(some)));
    }

    private void noteNumber(Corporation corporation) {
        corporation.corporateNumber().ifPresent(number -> holders.put(number, corporation.number()));
    }

    Optional<Corporation> find(AddresseeNumber number) {
        return Optional.ofNullable(known.get(number));
    }

    CorporationTimeline timeline(AddresseeNumber number) {
        return find(number).map(corporation -> timelines.get(corporation.id())).orElseGet(() -> CorporationTimeline.of(new ArrayList<>()));
    }

    boolean isHeldByAnother(CorporateNumber corporateNumber, AddresseeNumber number) {
        AddresseeNumber holder = holders.get(corporateNumber);
        return holder != null && !holder.equals(number);
    }

    boolean isPersons(AddresseeNumber number) {
        return persons.contains(number);
    }

    /** Whether the record is not there yet, or the sender may change it. */
    boolean isKeptBySender(AddresseeNumber number) {
        return find(number).filter(corporation -> !corporation.isOf(keepers)).isEmpty();
    }

    /** Whether a row of the message was about it before; notes it. */
    boolean isRepeated(AddresseeNumber number) {
        return !seen.add(number);
    }

    /** A number that a correction sets free is another's to take only with the next message. */
    void hold(Corporation corporation, CorporationTimeline timeline) {
        known.put(corporation.number(), corporation);
        timelines.put(corporation.id(), timeline);
        noteNumber(corporation);
    }
}
