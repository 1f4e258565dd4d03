package jp.musubi.addressee.domain;

import java.util.Optional;
import java.util.UUID;

/**
 * What a row says about a person's support measure. The same term again is no news, even after it has run out: only a
 * different past date is a decision to end the measure.
 */
final class SupportMeasureBook {

    private final RegistrationBook book;
    private final Recording recording;
    private final PersonRepository persons;

    SupportMeasureBook(RegistrationBook book, Recording recording, PersonRepository persons) {
        this.book = book;
        this.recording = recording;
        this.persons = persons;
    }

    /** @return whether anything changed */
    boolean apply(UUID personId, RegistrationRow.Term term) {
        Optional<SupportMeasure> latest = book.measure(personId);
        if (latest.filter(measure -> measure.runsUntil(term.until())).isPresent()) {
            return false;
        }
        SupportMeasure measure = latest.filter(SupportMeasure::isOpen).orElseGet(() -> grant(personId, term));
        if (term.until().isBefore(recording.today())) {
            measure.end(term.until(), recording);
        } else {
            measure.renew(term.until(), recording);
        }
        return true;
    }

    private SupportMeasure grant(UUID personId, RegistrationRow.Term term) {
        SupportMeasure measure = SupportMeasure.grant(recording.newId(), personId, term.from(), term.until(), recording);
        recording.newRows().add(NewRows.Kind.DEPENDENT, () -> persons.add(measure));
        book.hold(measure);
        return measure;
    }
}
