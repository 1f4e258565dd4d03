package jp.musubi.addressee.domain;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.musubi.addressee.boundary.AddresseeError;
import jp.musubi.kernel.error.BusinessException;

/**
 * Notes what was refused because a link is in doubt, for people to look at. The same refusal again leaves no second note, also
 * when people have settled the first.
 */
public class LinkDoubts {

    /** Refusals that a correct row can meet, too: its sender alone cannot mend them. */
    private static final Set<AddresseeError> FOR_PEOPLE = EnumSet.of(AddresseeError.LINKED_PERSON_DISAGREES,
            AddresseeError.INDIVIDUAL_NUMBER_HELD_BY_ANOTHER, AddresseeError.RESIDENT_CODE_HELD_BY_ANOTHER,
            AddresseeError.INDIVIDUAL_NUMBER_DIFFERS, AddresseeError.NAME_AND_BIRTH_DATE_DIFFER);

    private final LinkDoubtRepository doubts;
    private final ReviewSeals seals;
    private final DoubtsAside aside;
    private final NearbyTwins twins;

    public LinkDoubts(LinkDoubtRepository doubts, ReviewSeals seals, DoubtsAside aside, NearbyTwins twins) {
        this.doubts = doubts;
        this.seals = seals;
        this.aside = aside;
        this.twins = twins;
    }

    /** A row that is taken, and what people have to look at for all that. */
    interface Afterwards {

        Afterwards NOTHING = () -> { };

        void note();
    }

    /** What a record cannot say otherwise without a court, an error or another person behind it: the row is taken, and people look at it. */
    Afterwards ofChange(Situation situation, Recording recording) {
        Afterwards renamed = ofRename(situation, recording);
        return renamed != Afterwards.NOTHING ? renamed : situation.bornOtherwise()
                .map(record -> taken(record, AddresseeError.BIRTH_DATE_OR_SEX_CHANGED, Set.of(record.personId()), recording)).orElse(Afterwards.NOTHING);
    }

    /**
     * 名の変更 is rare and needs the family court (戸籍法107条の2), and a twin's form differs in nothing else: the row is taken, and people look at it.
     * To be asked before the row is applied, because the doubt keeps what the record said until then.
     */
    private Afterwards ofRename(Situation situation, Recording recording) {
        return situation.renamed().<Afterwards>map(record -> {
            Set<UUID> persons = new LinkedHashSet<>(Set.of(record.personId()));
            persons.addAll(twins.of(recording.institution(), record.personId(), record.basicInformation(), situation.row().information()));
            AddresseeError error = persons.size() == 1 ? AddresseeError.GIVEN_NAME_CHANGED : AddresseeError.GIVEN_NAME_CHANGED_BESIDE_TWIN;
            return taken(record, error, persons, recording);
        }).orElse(Afterwards.NOTHING);
    }

    private Afterwards taken(Addressee record, AddresseeError error, Set<UUID> persons, Recording recording) {
        UUID id = recording.newId();
        LinkDoubt doubt = LinkDoubt.found(id, LinkDoubt.Cause.REGISTRATION, origin(record, error, persons, recording), recording)
                .with(seals.seal(id, DoubtfulRow.of(record).text()));
        return () -> recording.newRows().add(NewRows.Kind.DEPENDENT, () -> write(doubt, persons, recording));
    }

    /** To be written with the message's other rows. */
    void note(Situation situation, BusinessException refusal, Recording recording) {
        UUID record = situation.addressee().map(Addressee::id).orElseGet(recording::newId);
        drafted(situation, situation.row(), record, refusal, recording).ifPresent(doubt ->
                recording.newRows().add(NewRows.Kind.DEPENDENT, () -> write(doubt, situation.candidates(), recording)));
    }

    /** At once and for good, whatever becomes of the message. */
    void noteAside(Situation situation, BusinessException refusal, Recording recording) {
        UUID record = situation.addressee().map(Addressee::id).orElseGet(recording::newId);
        drafted(situation, situation.row(), record, refusal, recording).ifPresent(doubt -> keepAside(doubt, situation, recording));
    }

    /**
     * The same of a row whose 宛名番号 goes back with the message and may be another person's next: the doubt is about the record that
     * speaks for who holds the 個人番号.
     */
    void noteAsideOfHolder(Situation situation, BusinessException refusal, Recording recording) {
        situation.speaker().flatMap(holder -> drafted(situation, situation.row().under(holder.number()), holder.id(), refusal, recording))
                .ifPresent(doubt -> keepAside(doubt, situation, recording));
    }

    private void keepAside(LinkDoubt doubt, Situation situation, Recording recording) {
        aside.keep(doubt, situation.candidates().stream().map(person -> LinkCandidate.of(doubt, person, recording)).toList());
    }

    private Optional<LinkDoubt> drafted(Situation situation, RegistrationRow row, UUID record, BusinessException refusal, Recording recording) {
        if (!(refusal.errorCode() instanceof AddresseeError error) || !FOR_PEOPLE.contains(error)) {
            return Optional.empty();
        }
        String said = DoubtfulRow.of(row).text();
        LinkDoubt.Origin origin = new LinkDoubt.Origin(record, row.number(), error,
                fingerprint(recording.institution(), error, said, situation.candidates()));
        if (doubts.isKnown(recording.institution(), origin.fingerprint())) {
            return Optional.empty();
        }
        UUID id = recording.newId();
        return Optional.of(LinkDoubt.found(id, LinkDoubt.Cause.REGISTRATION, origin, recording).with(seals.seal(id, said)));
    }

    /**
     * Notes that a registered record contradicts the person it belongs to.
     *
     * @return 1, also when it was noted before
     */
    int noteOf(Addressee record, AddresseeError error, Recording recording) {
        return noteOf(record, error, Set.of(record.personId()), recording);
    }

    /**
     * Notes that a registered record has another given name than its person's others, where it may be a twin's.
     *
     * @return 1, also when it was noted before; 0 where there is no twin
     */
    int noteOfTwin(Addressee record, BasicInformation speaker, Recording recording) {
        Set<UUID> persons = new LinkedHashSet<>(Set.of(record.personId()));
        return persons.addAll(twins.of(recording.institution(), record.personId(), record.basicInformation(), speaker))
                ? noteOf(record, AddresseeError.GIVEN_NAME_DIFFERS_BESIDE_TWIN, persons, recording) : 0;
    }

    /**
     * Notes that a registered record may be about somebody else, too.
     *
     * @return 1, also when it was noted before
     */
    int noteOfOthers(Addressee record, AddresseeError error, Set<UUID> others, Recording recording) {
        return noteOf(record, error, withOwn(record, others), recording);
    }

    /**
     * Notes that a record no longer says who was linked, with what it said then.
     *
     * @param others who is registered with what it says now
     * @return 1, also when it was noted before
     */
    int noteOfChange(Addressee record, AddresseeVersion then, Set<UUID> others, Recording recording) {
        Set<UUID> persons = withOwn(record, others);
        return noteOf(record, AddresseeError.RECORD_NO_LONGER_AS_LINKED, persons, Optional.of(DoubtfulRow.of(record.number(), then.statement())), recording);
    }

    private static Set<UUID> withOwn(Addressee record, Set<UUID> others) {
        Set<UUID> persons = new LinkedHashSet<>(Set.of(record.personId()));
        persons.addAll(others);
        return persons;
    }

    private int noteOf(Addressee record, AddresseeError error, Set<UUID> persons, Recording recording) {
        return noteOf(record, error, persons, Optional.empty(), recording);
    }

    private int noteOf(Addressee record, AddresseeError error, Set<UUID> persons, Optional<DoubtfulRow> said, Recording recording) {
        LinkDoubt.Origin origin = origin(record, error, persons, recording);
        if (!doubts.isKnown(recording.institution(), origin.fingerprint())) {
            UUID id = recording.newId();
            LinkDoubt doubt = LinkDoubt.found(id, LinkDoubt.Cause.REVERIFICATION, origin, recording);
            said.ifPresent(row -> doubt.with(seals.seal(id, row.text())));
            recording.newRows().add(NewRows.Kind.DEPENDENT, () -> write(doubt, persons, recording));
        }
        return 1;
    }

    private LinkDoubt.Origin origin(Addressee record, AddresseeError error, Set<UUID> persons, Recording recording) {
        String said = String.join("|", record.number().value(), record.recordedAt().toString());
        return new LinkDoubt.Origin(record.id(), record.number(), error, fingerprint(recording.institution(), error, said, persons));
    }

    private Fingerprint fingerprint(String institution, AddresseeError error, String said, Collection<UUID> candidates) {
        List<String> persons = candidates.stream().map(UUID::toString).sorted().toList();
        return seals.fingerprint(institution, String.join("|", error.name(), String.join(",", persons), said));
    }

    private void write(LinkDoubt doubt, Collection<UUID> candidates, Recording recording) {
        doubts.add(doubt);
        candidates.forEach(person -> doubts.add(LinkCandidate.of(doubt, person, recording)));
    }
}
