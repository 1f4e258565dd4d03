package jp.musubi.addressee.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.addressee.boundary.MeasureDecision;

/**
 * What a row says about a person's support measure. A term that was known before is no news, even after it has run out and
 * after a clerk renewed it here: only a past date that is new is a decision to end the measure.
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
        boolean past = term.until().isBefore(recording.today());
        boolean earlier = !past && latest.filter(measure -> measure.isOpen() && measure.beganOn(term.from(), recording)).isPresent();
        if (latest.filter(measure -> measure.runsUntil(term.until()) || measure.isOpen() && book.hasBeenTold(measure.id(), term.until())).isPresent()) {
            latest.filter(any -> earlier).ifPresent(measure -> note(measure, MeasureDecision.RENEW, measure.termEndsOn()));
            return earlier;
        }
        Optional<SupportMeasure> open = latest.filter(SupportMeasure::isOpen);
        SupportMeasure measure = open.orElseGet(() -> grant(personId, term));
        LocalDate former = measure.termEndsOn();
        if (past) {
            measure.end(term.until(), recording);
        } else {
            measure.renew(term.until(), recording);
        }
        if (past || open.isPresent()) { // a grant stands in the measure itself
            note(measure, past ? MeasureDecision.END : MeasureDecision.RENEW, former);
        }
        return true;
    }

    private void note(SupportMeasure measure, MeasureDecision made, LocalDate former) {
        SupportMeasureDecision decision = SupportMeasureDecision.of(measure, made, former, recording);
        recording.newRows().add(NewRows.Kind.DEPENDENT_OF_DEPENDENT, () -> persons.add(decision));
    }

    private SupportMeasure grant(UUID personId, RegistrationRow.Term term) {
        SupportMeasure measure = SupportMeasure.grant(recording.newId(), personId, term.from(), term.until(), recording);
        recording.newRows().add(NewRows.Kind.DEPENDENT, () -> persons.add(measure));
        book.hold(measure);
        return measure;
    }
}
