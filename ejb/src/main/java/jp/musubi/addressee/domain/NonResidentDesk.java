package jp.musubi.addressee.domain;

import static jp.musubi.addressee.boundary.NonResidentItem.ATENABANGO;
import static jp.musubi.addressee.boundary.NonResidentItem.BASIC;
import static jp.musubi.addressee.boundary.NonResidentItem.DOKUJISHISAKUSHISUTEMUTOID;
import static jp.musubi.addressee.boundary.NonResidentItem.GYOMUID;
import static jp.musubi.addressee.boundary.NonResidentItem.KOJINBANGO;
import static jp.musubi.addressee.boundary.NonResidentItem.NAYOSEMOTOFURAGU;
import static jp.musubi.addressee.boundary.NonResidentItem.NAYOSESAKIATENABANGO;
import static jp.musubi.addressee.boundary.NonResidentItem.SHIKUCHOSONKODO;
import static jp.musubi.addressee.boundary.NonResidentItem.SHORIKUBUN;
import static jp.musubi.addressee.boundary.NonResidentItem.TAGYOMUSANSHOFUKAFURAGU;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.musubi.addressee.boundary.BusinessSystem;
import jp.musubi.addressee.boundary.NonResidentError;
import jp.musubi.addressee.boundary.NonResidentNumber;
import jp.musubi.addressee.boundary.NumberingAnswer;
import jp.musubi.addressee.boundary.NumberingRefused;

/**
 * 住登外者宛名番号付番 (機能ID 0310001, 0310004, 0310023, 0310024). Handles one request under the institution's numbering lock,
 * so that two systems that register one person at the same instant end with one.
 */
public class NonResidentDesk {

    private final Map<String, Handling> handlings = Map.of("0", this::number, "1", this::useExisting, "2", this::takeCandidate);

    private final NumberingRepository numberings;
    private final NonResidentRepository records;
    private final NonResidentBook book;
    private final PersonsBehind behind;
    private final LinkedAddressee linked;
    private final SystemDuties duties;
    private final Clock clock;

    public NonResidentDesk(NumberingRepository numberings, NonResidentRepository records, PersonRepository persons, LinkedAddressee linked, SystemDuties duties,
            Clock clock) {
        this.duties = duties;
        this.numberings = numberings;
        this.records = records;
        this.behind = new PersonsBehind(records, persons);
        this.book = new NonResidentBook(records, behind);
        this.linked = linked;
        this.clock = clock;
    }

    /** 処理区分. */
    private interface Handling {
        NonResident handle(GivenItems items, Recording recording);
    }

    /** @throws NumberingRefused with every fault of the message's own, or the one that the registry has against it */
    public NumberingAnswer handle(String institution, String system, GivenItems items) {
        Recording recording = new Recording(institution, system, clock);
        ItemChecks.require(items, recording.today());
        requireOwnMunicipality(institution, items);
        requireOwnTask(recording, items);
        numberings.lock(institution);
        NonResident record = handlings.get(items.text(SHORIKUBUN)).handle(items, recording);
        book.use(record, items, recording);
        if (items.has(KOJINBANGO)) {
            book.requireLinkable(record, recording);
            linked.link(record, records.current(record).content(), items, book.registered(record), recording);
        }
        Operation operation = Operation.of(items);
        return new NumberingAnswer(items.text(SHIKUCHOSONKODO), record.number().value(), record.revision(),
                operation.operatorId(), operation.operatedOn(), operation.operatedAt());
    }

    /** 付番依頼. A record that agrees in all four items is the same person's and is used again; several are never chosen from. */
    private NonResident number(GivenItems items, Recording recording) {
        List<NonResident> known = agreeing(items, recording);
        if (known.size() > 1) {
            throw NumberingRefused.of(NonResidentError.SEVERAL_CANDIDATES);
        }
        return known.isEmpty() ? open(numbered(recording), ChangeKind.NUMBERED, items, recording)
                : complete(known.get(0), items, recording);
    }

    /** What only the message knows becomes a new version; what is known is not changed by a message that was not about it. */
    private NonResident complete(NonResident record, GivenItems items, Recording recording) {
        book.requireNoResident(record, recording);
        NonResidentContent known = records.current(record).content();
        NonResidentContent completed = known.completedBy(items);
        if (!completed.says(known)) {
            book.requireUsable(record, Operation.of(items), recording);
            write(record, record.next(ChangeKind.REGISTERED, completed, Operation.of(items), recording), items, recording);
        }
        return record;
    }

    /** None where the message keeps its data from others or merges: that is said of a record of its own. */
    private List<NonResident> agreeing(GivenItems items, Recording recording) {
        NonResidentContent content = NonResidentContent.of(items);
        if (!content.isComparable() || items.isSet(TAGYOMUSANSHOFUKAFURAGU) || items.isSet(NAYOSEMOTOFURAGU)) {
            return List.of();
        }
        return untold(book.visible(records.agreeing(recording.institution(), content), recording), recording);
    }

    /**
     * Without those whose address is kept from others: who guesses it right would be told so by the number. Who registered the
     * record knows the address and gets the number again, whatever others have guessed.
     */
    private List<NonResident> untold(List<NonResident> agreeing, Recording recording) {
        Set<NonResidentNumber> guarded = behind.underProtection(recording.institution(), agreeing, recording.today());
        List<NonResident> own = agreeing.stream().filter(record -> guarded.contains(record.number()) && records.registeredBy(record).equals(recording.by())).toList();
        return own.isEmpty() ? agreeing.stream().filter(record -> !guarded.contains(record.number())).toList() : own;
    }

    private NonResidentNumber numbered(Recording recording) {
        String institution = recording.institution();
        return new NonResidentNumber(numberings.lock(institution)
                .nextNonResident(number -> records.isTaken(institution, number)).value());
    }

    /** 既存宛名番号利用: a record of ours, a former resident's number (引継), or a number that a business system brings. */
    private NonResident useExisting(GivenItems items, Recording recording) {
        NonResidentNumber number = new NonResidentNumber(items.text(ATENABANGO));
        return records.find(recording.institution(), number)
                .map(record -> change(record, ChangeKind.REGISTERED, items, recording))
                .orElseGet(() -> open(number, book.takeOver(number, items, recording), items, recording));
    }

    /** 宛名番号選択情報送信: the business system chose this candidate; what it says of him, if anything, is newer. */
    private NonResident takeCandidate(GivenItems items, Recording recording) {
        NonResident record = records.find(recording.institution(), new NonResidentNumber(items.text(ATENABANGO)))
                .orElseThrow(() -> NumberingRefused.of(NonResidentError.NUMBER_NOT_REGISTERED));
        return change(record, ChangeKind.SELECTED, items, recording);
    }

    private NonResident open(NonResidentNumber number, ChangeKind kind, GivenItems items, Recording recording) {
        NonResident record = NonResident.register(number, recording);
        record.hideFromOthers(items.isSet(TAGYOMUSANSHOFUKAFURAGU), recording);
        NonResidentContent content = NonResidentContent.of(items);
        mergeTarget(record, content, items, recording).ifPresent(record::mergeInto);
        NonResidentVersion first = record.next(kind, content, Operation.of(items), recording);
        records.add(record);
        write(record, first, items, recording);
        return record;
    }

    private void write(NonResident record, NonResidentVersion next, GivenItems items, Recording recording) {
        records.add(next);
        if (!items.has(KOJINBANGO)) {
            linked.follow(record, next.content(), book.following(record), recording);
        }
    }

    private NonResident change(NonResident record, ChangeKind kind, GivenItems items, Recording recording) {
        book.requireUsable(record, Operation.of(items), recording);
        NonResidentContent known = records.current(record).content();
        NonResidentContent content = items.hasAny(BASIC) ? NonResidentContent.of(items) : known;
        content.requireSuccessorOf(known);
        Optional<NonResidentNumber> target = mergeTarget(record, content, items, recording);
        boolean merges = target.isPresent() && !target.equals(record.mergedInto());
        boolean hidden = items.isSet(TAGYOMUSANSHOFUKAFURAGU);
        if (!merges && content.says(known) && hidden == record.isHiddenFromOthers() && !(items.hasAny(BASIC) && isGuarded(record, recording))) {
            return record;
        }
        target.ifPresent(record::mergeInto);
        book.hideFromOthers(record, hidden, recording);
        write(record, record.next(merges ? ChangeKind.MERGED : kind, content, Operation.of(items), recording), items, recording);
        return record;
    }

    /** 支援措置. A 履歴番号 that stays would tell who guessed the address that the guess is right. */
    private boolean isGuarded(NonResident record, Recording recording) {
        return !behind.underProtection(recording.institution(), List.of(record), recording.today()).isEmpty();
    }

    /** The flag without doubt merges; its default, 0, undoes nothing that somebody decided. */
    private Optional<NonResidentNumber> mergeTarget(NonResident record, NonResidentContent content, GivenItems items, Recording recording) {
        return items.isSet(NAYOSEMOTOFURAGU)
                ? Optional.of(book.mergeTarget(record, content, new NonResidentNumber(items.text(NAYOSESAKIATENABANGO)), recording))
                : Optional.empty();
    }

    private void requireOwnTask(Recording recording, GivenItems items) {
        BusinessSystem.of(items.text(GYOMUID), items.text(DOKUJISHISAKUSHISUTEMUTOID))
                .filter(named -> !duties.of(recording.institution(), recording.by()).cover(named)).ifPresent(another -> {
                    throw NumberingRefused.of(NonResidentError.BUSINESS_ID_OF_ANOTHER);
                });
    }

    /** 機関コード has the municipality's code in its sixth to eleventh digit. */
    private static void requireOwnMunicipality(String institution, GivenItems items) {
        if (!institution.startsWith(items.text(SHIKUCHOSONKODO), 5)) {
            throw NumberingRefused.of(NonResidentError.MUNICIPALITY_OF_ANOTHER);
        }
    }
}
