package jp.musubi.addressee.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.musubi.addressee.boundary.IntegratedAddresseeNumber;
import jp.musubi.addressee.boundary.NonResidentError;
import jp.musubi.addressee.boundary.NonResidentItem;
import jp.musubi.addressee.boundary.NonResidentNumber;
import jp.musubi.addressee.boundary.NonResidentQuery;
import jp.musubi.addressee.boundary.NonResidentView;
import jp.musubi.addressee.boundary.NumberingRefused;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.time.JapaneseDates;

/** Reads 住登外者 for those who may see them: not what is kept from other tasks, no address of who is protected. */
public class NonResidentReading {

    private static final int MOST = 100;

    private final NonResidentRepository records;
    private final PersonRepository persons;
    private final NonResidentBook book;
    private final Clock clock;

    public NonResidentReading(NonResidentRepository records, PersonRepository persons, Clock clock) {
        this.records = records;
        this.persons = persons;
        this.book = new NonResidentBook(records);
        this.clock = clock;
    }

    public List<NonResidentView> search(Caller by, NonResidentQuery query) {
        if (Stream.of(query.name(), query.kana(), query.birthDate(), query.address()).allMatch(said -> said == null || said.isBlank())) {
            throw NumberingRefused.of(NonResidentError.ITEM_MISSING, NonResidentItem.SHIMEI);
        }
        NonResidentCriteria criteria = new NonResidentCriteria(key(query.name()), key(query.kana()), query.birthDate(), query.sex(),
                key(query.address()), query.partial());
        return book.visible(records.search(by.institution(), criteria, MOST), Recording.of(by, clock)).stream()
                .map(record -> view(record, records.current(record))).toList();
    }

    public List<NonResidentView> history(Caller by, NonResidentNumber number) {
        List<NonResident> found = records.find(by.institution(), number).stream().toList();
        return book.visible(found, Recording.of(by, clock)).stream()
                .flatMap(record -> records.versions(record).stream().map(version -> view(record, version))).toList();
    }

    /** The person's key in the disclosure log: the 統合宛名番号 where one stands behind the number. */
    public String subject(String institution, NonResidentNumber number) {
        return integrated(institution, number).map(IntegratedAddresseeNumber::value).orElse(number.value());
    }

    private NonResidentView view(NonResident record, NonResidentVersion version) {
        NonResidentContent content = version.content();
        String address = isProtected(record) ? null : content.address().line();
        return new NonResidentView(record.number(), version.revision(), version.kind().name(), content.name().name(),
                content.name().kana(), content.birth().date(), content.sex(), address, version.mergedInto().orElse(null),
                version.operation().operatorId(), version.recordedAt(), version.recordedBy());
    }

    private boolean isProtected(NonResident record) {
        LocalDate today = JapaneseDates.today(clock);
        return integrated(record.institution(), record.number())
                .map(number -> persons.supportMeasures(record.institution(), number)).stream().flatMap(List::stream)
                .anyMatch(measure -> measure.protects(today));
    }

    private Optional<IntegratedAddresseeNumber> integrated(String institution, NonResidentNumber number) {
        return number.checked().map(checked -> persons.translate(institution, List.of(checked)).get(checked));
    }

    private static String key(String text) {
        return text == null || text.isBlank() ? null : NonResidentContent.folded(text);
    }
}
