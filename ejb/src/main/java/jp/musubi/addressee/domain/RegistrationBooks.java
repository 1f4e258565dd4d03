package jp.musubi.addressee.domain;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.musubi.addressee.boundary.BusinessSystem;

/** Opens a message's book: asks the repositories once per kind of thing, not once per row. */
public class RegistrationBooks {

    private final PersonRepository persons;
    private final NumberVault vault;
    private final NumberSeals seals;
    private final SystemDuties duties;
    private final PlannedMoveRepository plans;

    public RegistrationBooks(PersonRepository persons, NumberVault vault, NumberSeals seals, SystemDuties duties,
            PlannedMoveRepository plans) {
        this.persons = persons;
        this.plans = plans;
        this.duties = duties;
        this.vault = vault;
        this.seals = seals;
    }

    /** Where the rows that tell something before its day go. */
    PlannedMoveRepository plans() {
        return plans;
    }

    RegistrationBook open(Recording recording, List<RegistrationRow> rows) {
        return open(recording, rows, Set.of());
    }

    /** @param others persons whom no number of the rows leads to */
    RegistrationBook open(Recording recording, List<RegistrationRow> rows, Set<UUID> others) {
        String institution = recording.institution();
        RegistrationBook book = new RegistrationBook(institution, seals, recording.today());
        persons.addressees(institution, rows.stream().map(RegistrationRow::number).collect(Collectors.toSet()))
                .forEach(book::hold);
        book.ofCorporations(persons.ofCorporations(institution, rows.stream().map(RegistrationRow::number)
                .filter(number -> book.addressee(number).isEmpty()).collect(Collectors.toSet())));
        persons.versions(institution, rows.stream().filter(row -> row.change().saysADay())
                .flatMap(row -> book.addressee(row.number()).stream()).map(Addressee::id).toList()).forEach(book::hold);
        persons.otherNames(institution, rows.stream().flatMap(row -> book.addressee(row.number())
                .filter(known -> row.change().changedOn().isPresent() || !known.content().equals(row.content())).stream()).map(Addressee::id).toList()).forEach(book::hold);
        loadPlans(book, institution, rows);
        Set<UUID> ids = new HashSet<>(book.personsOfAddressees());
        ids.addAll(others);
        for (NumberKind kind : NumberKind.values()) {
            ids.addAll(holders(book, kind, institution, rows));
        }
        loadPersons(book, institution, ids);
        if (rows.stream().anyMatch(row -> row.system().isPresent())) {
            persons.links(institution, book.addressees()).forEach(book::hold);
        }
        return book;
    }

    /** Notes in the book for which tasks the sender may speak, and, unless it is the resident registry, which records are whose. */
    void noteSender(RegistrationBook book, List<RegistrationRow> rows, Recording recording) {
        book.sentBy(duties.of(recording.institution(), recording.by()), recording.by());
        if (!book.sender().cover(BusinessSystem.RESIDENT_REGISTRY) && !book.addressees().isEmpty()) {
            book.keptBySender(duties.keepers(recording.institution(), recording.by()));
            if (rows.stream().noneMatch(row -> row.system().isPresent())) {
                persons.links(recording.institution(), book.addressees()).forEach(book::hold);
            }
        }
    }

    /** The same where it does not matter whose a record is. */
    void noteSenderAtDesk(RegistrationBook book, List<RegistrationRow> rows, Recording recording) {
        noteSender(book, rows, recording);
        book.keptByAll();
    }

    private void loadPlans(RegistrationBook book, String institution, List<RegistrationRow> rows) {
        plans.plans(institution, book.addressees()).forEach(book::hold);
        if (rows.stream().anyMatch(row -> row.change().isToCome(book.today()))) {
            book.mayPlan(plans.plannable(book.today()));
        }
    }

    private Collection<UUID> holders(RegistrationBook book, NumberKind kind, String institution, List<RegistrationRow> rows) {
        Set<Fingerprint> fingerprints = rows.stream().map(row -> new Situation(row, book).fingerprint(kind))
                .flatMap(Optional::stream).collect(Collectors.toSet());
        List<SealedNumber> held = vault.withFingerprints(kind, institution, fingerprints);
        held.forEach(book.numbers(kind)::add);
        return held.stream().map(SealedNumber::personId).collect(Collectors.toSet());
    }

    private void loadPersons(RegistrationBook book, String institution, Set<UUID> ids) {
        persons.persons(institution, ids).forEach(book::hold);
        persons.representatives(institution, ids).forEach(book::represent);
        List<SupportMeasure> measures = persons.supportMeasures(institution, ids);
        measures.forEach(book::hold);
        if (!measures.isEmpty()) {
            persons.measureDecisions(institution, measures.stream().map(SupportMeasure::id).toList()).forEach(book::hold);
        }
        for (NumberKind kind : NumberKind.values()) {
            vault.ofPersons(kind, institution, ids).forEach(book.numbers(kind)::add);
        }
    }
}
