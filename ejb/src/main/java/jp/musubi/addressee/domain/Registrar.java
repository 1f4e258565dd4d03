package jp.musubi.addressee.domain;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.musubi.addressee.boundary.AddresseeError;
import jp.musubi.addressee.boundary.IntegratedAddresseeNumber;
import jp.musubi.addressee.boundary.PlanOutcome;
import jp.musubi.kernel.error.BusinessException;

/**
 * 付番・更新. Applies a message row by row under the institution's numbering lock; a refused row leaves no trace and the
 * others go on (共通機能標準仕様書 2.1 §2.4: good rows onward, bad ones to an error list).
 */
public class Registrar {

    private final NumberingRepository numberings;
    private final RegistrationBooks books;
    private final PersonRepository persons;
    private final NumberKeeper numbers;
    private final NumberLooks looks;
    private final LinkDoubts doubts;
    private final Clock clock;

    public Registrar(NumberingRepository numberings, RegistrationBooks books, PersonRepository persons,
            NumberKeeper numbers, NumberLooks looks, LinkDoubts doubts, Clock clock) {
        this.numberings = numberings;
        this.books = books;
        this.persons = persons;
        this.numbers = numbers;
        this.looks = looks;
        this.doubts = doubts;
        this.clock = clock;
    }

    /**
     * What became of a message.
     *
     * @param withNewResidentCode persons whose 住民票コード is news
     */
    public record Registered(List<RowOutcome> outcomes, List<IntegratedAddresseeNumber> withNewResidentCode) {
    }

    /** How the message's sender is noted in its book. */
    private interface Sender {

        void note(RegistrationBook book, List<RegistrationRow> rows, Recording recording);
    }

    /** How a refusal is noted for people. */
    private interface Refusals {

        void note(Situation situation, BusinessException refusal, Recording recording);
    }

    public Registered register(String institution, String by, List<RegistrationRow> rows) {
        return rows.isEmpty() ? new Registered(List.of(), List.of()) : register(institution, by, rows, books::noteSender, doubts::note);
    }

    /**
     * For the 住登外者 desk, which has rules of its own about who may change a record (ADR 18) and refuses a message as a whole.
     *
     * @param lasting whether the row's 宛名番号 stays what it is when the message is refused
     */
    RowOutcome registerAtDesk(String institution, String by, RegistrationRow row, boolean lasting) {
        return register(institution, by, List.of(row), books::noteSenderAtDesk, lasting ? doubts::noteAside : doubts::noteAsideOfHolder)
                .outcomes().get(0);
    }

    private Registered register(String institution, String by, List<RegistrationRow> rows, Sender sender, Refusals refusals) {
        Numbering numbering = numberings.lock(institution);
        Recording recording = new Recording(institution, by, clock);
        RegistrationBook book = books.open(recording, rows);
        sender.note(book, rows, recording);
        noteLooks(book, rows, recording);
        RowApplication application = new RowApplication(book, numbering, recording, persons, numbers, books.plans());
        List<RowOutcome> outcomes = new ArrayList<>(rows.size());
        for (RegistrationRow row : rows) {
            outcomes.add(apply(application, new Situation(row, book), recording, refusals));
            book.see(row.number());
        }
        recording.newRows().write();
        return new Registered(outcomes, recording.withNewResidentCode().stream()
                .map(person -> book.person(person).integratedNumber()).toList());
    }

    private void noteLooks(RegistrationBook book, List<RegistrationRow> rows, Recording recording) {
        for (NumberKind kind : NumberKind.values()) {
            int compared = (int) rows.stream().filter(row -> new Situation(row, book).number(kind).isPresent()).count();
            looks.compared(kind, compared, NumberLook.Task.REGISTRATION, recording);
        }
    }

    /**
     * Registers a record for the person whom people have decided on; what disagrees is what they have seen.
     *
     * @param keeper the system that wanted to register it
     * @throws BusinessException LINK_OVERTAKEN when the record or the person is not as it was then
     */
    void link(Recording recording, RegistrationRow row, ManualLink link, String keeper) {
        Numbering numbering = numberings.lock(recording.institution());
        RegistrationBook book = books.open(recording, List.of(row), Set.of(link.personId()));
        if (book.addressee(row.number()).isPresent() || book.isCorporations(row.number()) || book.person(link.personId()) == null) {
            throw new BusinessException(AddresseeError.LINK_OVERTAKEN);
        }
        book.registeredFor(keeper);
        new RowApplication(book, numbering, recording, persons, numbers, books.plans()).apply(new Situation(row, book, Optional.of(link)));
        recording.newRows().write();
    }

    /** 予定の反映. Lets the record say what was planned for a day that has come; not where the person is no resident any more or something later is known. */
    void apply(PlannedMove plan, Addressee record, Recording recording) {
        Numbering numbering = numberings.lock(recording.institution());
        RegistrationRow row = plan.rowOf(record);
        RegistrationBook book = books.open(recording, List.of(row));
        Situation situation = new Situation(row, book);
        boolean leaves = situation.canLeave();
        books.plans().settle(plan, new PlannedMove.Settlement(leaves ? PlanOutcome.APPLIED : PlanOutcome.OVERTAKEN, recording.at(), null));
        if (leaves) {
            new RowApplication(book, numbering, recording, persons, numbers, books.plans()).apply(situation);
            recording.newRows().write();
        }
    }

    private RowOutcome apply(RowApplication application, Situation situation, Recording recording, Refusals refusals) {
        int row = situation.row().row();
        try {
            RegistrationRule.checkAll(situation);
            LinkDoubts.Afterwards afterwards = doubts.ofChange(situation, recording);
            RowOutcome applied = RowOutcome.applied(row, application.apply(situation));
            afterwards.note();
            return applied;
        } catch (BusinessException refused) {
            refusals.note(situation, refused, recording);
            return RowOutcome.refused(row, refused);
        }
    }
}
