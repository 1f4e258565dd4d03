package jp.musubi.addressee.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.addressee.boundary.RegistrationState;

/** Writes rows that passed the rules; lives for one message. */
final class RowApplication {

    private final RegistrationBook book;
    private final Numbering numbering;
    private final Recording recording;
    private final PersonRepository persons;
    private final NumberKeeper keeper;
    private final SupportMeasureBook measures;
    private final LinkBook links;
    private final OtherNameBook names;
    private final PlannedMoveBook plans;

    RowApplication(RegistrationBook book, Numbering numbering, Recording recording, PersonRepository persons,
            NumberKeeper keeper, PlannedMoveRepository plans) {
        this.book = book;
        this.numbering = numbering;
        this.recording = recording;
        this.persons = persons;
        this.keeper = keeper;
        this.measures = new SupportMeasureBook(book, recording, persons);
        this.links = new LinkBook(book, recording, persons);
        this.names = new OtherNameBook(persons, recording);
        this.plans = new PlannedMoveBook(recording, plans);
        book.otherNames().forEach(names::hold);
    }

    RowEffect apply(Situation situation) {
        boolean changed = situation.addressee().isPresent() ? update(situation) : register(situation);
        Addressee addressee = book.addressee(situation.row().number()).orElseThrow();
        UUID personId = addressee.personId();
        for (NumberKind kind : NumberKind.values()) {
            changed |= keeper.keep(kind, situation, personId, recording);
        }
        changed |= links.apply(addressee, situation.row());
        changed |= situation.row().supportMeasure().map(term -> measures.apply(personId, term)).orElse(false);
        return changed || book.withholdsWhetherNew(personId) ? RowEffect.REGISTERED : RowEffect.UNCHANGED;
    }

    private boolean register(Situation situation) {
        RegistrationRow row = situation.row();
        UUID id = situation.manualLink().map(ManualLink::addresseeId).orElseGet(recording::newId);
        Optional<UUID> known = situation.person();
        Person person = known.map(book::person)
                .orElseGet(() -> Person.register(recording.newId(), numbering.next(), id, recording));
        if (known.isEmpty()) {
            recording.newRows().add(NewRows.Kind.PERSON, () -> persons.add(person));
            book.hold(person);
        }
        Addressee addressee = Addressee.register(id, person.id(), book.registrant().orElseGet(recording::by), row, recording);
        situation.manualLink().ifPresent(link -> addressee.linkBy(link, recording));
        recording.newRows().add(NewRows.Kind.ADDRESSEE, () -> persons.add(addressee));
        book.hold(addressee);
        names.keep(addressee, row);
        settleRepresentative(person, addressee, row);
        return true;
    }

    private boolean update(Situation situation) {
        RegistrationRow row = situation.row();
        Addressee addressee = situation.addressee().orElseThrow();
        if (situation.saysNothingNew()) {
            return false;
        }
        boolean planned = plans.keep(situation);
        if (situation.isPlan() || situation.repeatsTheRecord()) {
            return planned;
        }
        names.keep(addressee, row);
        BasicInformation present = addressee.basicInformation();
        Timeline timeline = situation.timeline();
        Instant at = recording.after(timeline.lastRecording());
        if (timeline.placeOf(row.change()) == Timeline.Place.PAST) {
            AddresseeVersion belated = AddresseeVersion.belated(recording.newId(), addressee, row, at, recording.by());
            recording.newRows().add(NewRows.Kind.DEPENDENT, () -> persons.add(belated));
            names.keepFormer(addressee, row.information(), present);
            return true;
        }
        AddresseeVersion superseded = AddresseeVersion.superseded(recording.newId(), addressee, recording);
        recording.newRows().add(NewRows.Kind.DEPENDENT, () -> persons.add(superseded));
        addressee.change(row, at, recording.by());
        names.keepFormer(addressee, present, row.information());
        plans.follow(situation);
        settleRepresentative(book.person(addressee.personId()), addressee, row);
        return true;
    }

    /**
     * 統合宛名フラグ (共通機能標準仕様書 2.1 §2.4.3(2)): the resident registry's record always speaks for the person, any other
     * one only while the person is not a resident.
     */
    private void settleRepresentative(Person person, Addressee addressee, RegistrationRow row) {
        Addressee speaker = book.representative(person.id());
        if (speaker == null || row.comesFromResidentRegistry() || speaker.state() != RegistrationState.RESIDENT) {
            person.representBy(addressee);
            book.represent(addressee);
        }
    }
}
