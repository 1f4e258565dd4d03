package jp.musubi.addressee.domain;

import java.util.Collection;
import java.util.EnumSet;
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

    public LinkDoubts(LinkDoubtRepository doubts, ReviewSeals seals, DoubtsAside aside) {
        this.doubts = doubts;
        this.seals = seals;
        this.aside = aside;
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
        Set<UUID> person = Set.of(record.personId());
        String said = String.join("|", record.number().value(), record.recordedAt().toString());
        LinkDoubt.Origin origin = new LinkDoubt.Origin(record.id(), record.number(), error,
                fingerprint(recording.institution(), error, said, person));
        if (!doubts.isKnown(recording.institution(), origin.fingerprint())) {
            LinkDoubt doubt = LinkDoubt.found(recording.newId(), LinkDoubt.Cause.REVERIFICATION, origin, recording);
            recording.newRows().add(NewRows.Kind.DEPENDENT, () -> write(doubt, person, recording));
        }
        return 1;
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
