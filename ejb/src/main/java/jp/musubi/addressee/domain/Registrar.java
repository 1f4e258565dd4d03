package jp.musubi.addressee.domain;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.musubi.addressee.boundary.AddresseeError;
import jp.musubi.addressee.boundary.IntegratedAddresseeNumber;
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

    public Registered register(String institution, String by, List<RegistrationRow> rows) {
        return rows.isEmpty() ? new Registered(List.of(), List.of()) : register(institution, by, rows, books::noteSender);
    }

    /** For the 住登外者 desk, which has rules of its own about who may change a record (ADR 18). */
    RowOutcome registerAtDesk(String institution, String by, RegistrationRow row) {
        return register(institution, by, List.of(row), books::noteSenderAtDesk).outcomes().get(0);
    }

    private Registered register(String institution, String by, List<RegistrationRow> rows, Sender sender) {
        Numbering numbering = numberings.lock(institution);
        RegistrationBook book = books.open(institution, rows);
        Recording recording = new Recording(institution, by, clock);
        sender.note(book, rows, recording);
        noteLooks(book, rows, recording);
        RowApplication application = new RowApplication(book, numbering, recording, persons, numbers);
        List<RowOutcome> outcomes = new ArrayList<>(rows.size());
        for (RegistrationRow row : rows) {
            outcomes.add(apply(application, book, row, recording));
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
        RegistrationBook book = books.open(recording.institution(), List.of(row), Set.of(link.personId()));
        if (book.addressee(row.number()).isPresent() || book.person(link.personId()) == null) {
            throw new BusinessException(AddresseeError.LINK_OVERTAKEN);
        }
        book.registeredFor(keeper);
        new RowApplication(book, numbering, recording, persons, numbers).apply(new Situation(row, book, Optional.of(link)));
        recording.newRows().write();
    }

    private RowOutcome apply(RowApplication application, RegistrationBook book, RegistrationRow row, Recording recording) {
        Situation situation = new Situation(row, book);
        try {
            RegistrationRule.checkAll(situation);
            return RowOutcome.applied(row.row(), application.apply(situation));
        } catch (BusinessException refused) {
            doubts.note(situation, refused, recording);
            return RowOutcome.refused(row.row(), refused);
        } finally {
            book.see(row.number());
        }
    }
}
