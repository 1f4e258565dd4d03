package jp.musubi.addressee.domain;

import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import jp.musubi.addressee.boundary.NonResidentEdit;
import jp.musubi.addressee.boundary.NonResidentError;
import jp.musubi.addressee.boundary.NonResidentItem;
import jp.musubi.addressee.boundary.NonResidentNumber;
import jp.musubi.addressee.boundary.NumberingRefused;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.time.JapaneseDates;

/**
 * 住登外者宛名情報管理. Changes to records that are there. Each takes the institution's numbering lock, as a 付番 does, so that
 * what was looked at is still so when it is written.
 */
public class NonResidentRegister {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final NumberingRepository numberings;
    private final NonResidentRepository records;
    private final NonResidentBook book;
    private final LinkedAddressee linked;
    private final Clock clock;

    public NonResidentRegister(NumberingRepository numberings, NonResidentRepository records, PersonRepository persons, LinkedAddressee linked,
            Clock clock) {
        this.linked = linked;
        this.numberings = numberings;
        this.records = records;
        this.book = new NonResidentBook(records, new PersonsBehind(records, persons));
        this.clock = clock;
    }

    /** One act on a record: what it does to it, and the content from then on. */
    private interface Act {
        NonResidentContent on(NonResident record, NonResidentContent known);
    }

    /** What must hold of a record before the act. */
    private interface Requirement {

        void check(NonResident record, Operation operation, Recording recording);
    }

    public int change(Caller by, NonResidentEdit edit, GivenItems items) {
        ItemChecks.require(items, JapaneseDates.today(clock), NonResidentItem.BASIC);
        Recording recording = Recording.of(by, clock);
        return write(recording, edit, ChangeKind.CHANGED, (record, known) -> {
            NonResidentContent content = NonResidentContent.of(items);
            content.requireSuccessorOf(known);
            linked.follow(record, content, book.following(record), recording);
            return content;
        });
    }

    public int merge(Caller by, NonResidentEdit edit, NonResidentNumber main) {
        Recording recording = Recording.of(by, clock);
        return write(recording, edit, ChangeKind.MERGED, (record, known) -> {
            record.mergeInto(book.mergeTarget(record, known, main, recording));
            return known;
        });
    }

    public int release(Caller by, NonResidentEdit edit) {
        return write(Recording.of(by, clock), edit, ChangeKind.RELEASED, (record, known) -> {
            record.release();
            return known;
        });
    }

    public int delete(Caller by, NonResidentEdit edit) {
        return write(Recording.of(by, clock), edit, ChangeKind.DELETED, (record, known) -> {
            if (records.isMergeTarget(by.institution(), record.number())) {
                throw NumberingRefused.of(NonResidentError.MERGE_SOURCE_IS_A_TARGET);
            }
            record.delete();
            return known;
        });
    }

    public void claim(Caller by, NonResidentEdit edit) {
        Recording recording = Recording.of(by, clock);
        usable(recording, edit).claimFor(by.id(), edit.operatorId(), recording.at());
    }

    public void leave(Caller by, NonResidentEdit edit) {
        Recording recording = Recording.of(by, clock);
        usable(recording, edit).leaveTo(by.id(), edit.operatorId(), recording.at());
    }

    private int write(Recording recording, NonResidentEdit edit, ChangeKind kind, Act act) {
        NonResident record = kind == ChangeKind.DELETED ? looked(recording, edit, book::requireDeletable) : usable(recording, edit);
        NonResidentContent content = act.on(record, records.current(record).content());
        records.add(record.next(kind, content, operation(edit, recording), recording));
        return record.revision();
    }

    private NonResident usable(Recording recording, NonResidentEdit edit) {
        return looked(recording, edit, book::requireUsable);
    }

    private NonResident looked(Recording recording, NonResidentEdit edit, Requirement requirement) {
        numberings.lock(recording.institution());
        NonResident record = records.find(recording.institution(), edit.number())
                .orElseThrow(() -> NumberingRefused.of(NonResidentError.NUMBER_NOT_REGISTERED));
        requirement.check(record, operation(edit, recording), recording);
        if (record.revision() != edit.revision()) {
            throw NumberingRefused.of(NonResidentError.STALE_EDIT);
        }
        return record;
    }

    private static Operation operation(NonResidentEdit edit, Recording recording) {
        return new Operation(edit.operatorId(), recording.today().toString(),
                TIME.format(LocalTime.ofInstant(recording.at(), JapaneseDates.TOKYO)));
    }
}
