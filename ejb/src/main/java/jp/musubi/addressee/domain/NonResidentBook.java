package jp.musubi.addressee.domain;

import static jp.musubi.addressee.boundary.NonResidentItem.ATENABANGO;
import static jp.musubi.addressee.boundary.NonResidentItem.SEINENGAPPI;
import static jp.musubi.addressee.boundary.NonResidentItem.SHIMEI;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.musubi.addressee.boundary.NonResidentError;
import jp.musubi.addressee.boundary.NonResidentNumber;
import jp.musubi.addressee.boundary.NumberingFault;
import jp.musubi.addressee.boundary.NumberingRefused;
import jp.musubi.addressee.boundary.RegistrationState;

/** What must hold of records before anything is written to them, whoever asks. */
final class NonResidentBook {

    /** Whom the resident registry knows better: nothing of his is opened or overwritten from here. */
    private static final Map<RegistrationState, NonResidentError> CLOSED = Map.of(
            RegistrationState.RESIDENT, NonResidentError.NUMBER_OF_A_RESIDENT,
            RegistrationState.DECEASED, NonResidentError.NUMBER_OF_A_DECEASED);

    private final NonResidentRepository records;
    private final PersonsBehind behind;

    NonResidentBook(NonResidentRepository records, PersonsBehind behind) {
        this.records = records;
        this.behind = behind;
    }

    List<NonResident> visible(List<NonResident> found, Recording recording) {
        return found.stream().filter(record -> record.isVisibleTo(recording)).toList();
    }

    /**
     * Says of a record whether others may see it. Only who registered it may close it: others use it and would lose it.
     *
     * @throws NumberingRefused HIDDEN_BY_ANOTHER
     */
    void hideFromOthers(NonResident record, boolean hidden, Recording recording) {
        if (hidden && !record.isHiddenFromOthers() && !records.registeredBy(record).equals(recording.by())) {
            throw NumberingRefused.of(NonResidentError.HIDDEN_BY_ANOTHER);
        }
        record.hideFromOthers(hidden, recording);
    }

    /** @throws NumberingRefused NUMBER_OF_A_RESIDENT, and for the reasons of {@link #requireDeletable} */
    void requireUsable(NonResident record, Operation operation, Recording recording) {
        requireDeletable(record, operation, recording);
        requireNoResident(record, recording);
    }

    /**
     * A record whose person has become a resident under the same number can still be deleted, and nothing else.
     *
     * @throws NumberingRefused NUMBER_DELETED, HIDDEN_FROM_OTHER_TASKS, EDITED_BY_ANOTHER
     */
    void requireDeletable(NonResident record, Operation operation, Recording recording) {
        if (record.isDeleted()) {
            throw NumberingRefused.of(NonResidentError.NUMBER_DELETED);
        }
        requireVisible(record, recording);
        record.requireFreeFor(recording.by(), operation.operatorId(), recording.at());
    }

    private static void requireVisible(NonResident record, Recording recording) {
        if (!record.isVisibleTo(recording)) {
            throw NumberingRefused.of(NonResidentError.HIDDEN_FROM_OTHER_TASKS);
        }
    }

    /** A number that was taken over may have become a resident's again. */
    void requireNoResident(NonResident record, Recording recording) {
        if (records.stateOf(recording.institution(), record.number()).filter(RegistrationState.RESIDENT::equals).isPresent()) {
            throw NumberingRefused.of(NonResidentError.NUMBER_OF_A_RESIDENT);
        }
    }

    /** What a link writes, it writes as a living non-resident's, and where all tasks look. */
    void requireLinkable(NonResident record, Recording recording) {
        if (record.isHiddenFromOthers()) {
            throw NumberingRefused.of(NonResidentError.HIDDEN_WITH_A_NUMBER);
        }
        records.stateOf(recording.institution(), record.number()).ifPresent(NonResidentBook::requireOpen);
    }

    private static void requireOpen(RegistrationState state) {
        if (CLOSED.containsKey(state)) {
            throw NumberingRefused.of(CLOSED.get(state));
        }
    }

    /** What the register knows of whoever has the number. */
    Optional<RecordContent> registered(NonResident record) {
        return records.addressee(record.institution(), record.number()).map(Addressee::content);
    }

    /** What the register knows of somebody of whom the resident registry does not speak, or no longer: that may be said anew from here. */
    Optional<RecordContent> following(NonResident record) {
        return registered(record).filter(known -> !CLOSED.containsKey(known.state()));
    }

    void use(NonResident record, GivenItems items, Recording recording) {
        NonResidentUse use = NonResidentUse.of(record, items, recording);
        if (records.uses(List.of(record.id())).stream().noneMatch(use::isSameAs)) {
            records.add(use);
        }
    }

    /**
     * The main record; a chain of merged records would hide who speaks for the person. 名寄せ says that two numbers are one person's, so
     * the two have to agree as far as that can be: who has two numbers differs in something, else he would have got the first again.
     *
     * @throws NumberingRefused also MERGED_PERSON_DISAGREES unless birth date and sex agree and one of name and address does, and
     *         MERGE_OF_TWO_PERSONS where behind each stands a 統合宛名 of its own: those two people join by a link of their own
     */
    NonResidentNumber mergeTarget(NonResident source, NonResidentContent content, NonResidentNumber number, Recording recording) {
        NonResident target = records.find(source.institution(), number).filter(record -> !record.isDeleted())
                .orElseThrow(() -> NumberingRefused.of(NonResidentError.MERGE_TARGET_NOT_REGISTERED));
        requireVisible(target, recording);
        if (target.mergedInto().isPresent() || number.equals(source.number())) {
            throw NumberingRefused.of(NonResidentError.MERGE_TARGET_IS_MERGED);
        }
        if (records.isMergeTarget(source.institution(), source.number())) {
            throw NumberingRefused.of(NonResidentError.MERGE_SOURCE_IS_A_TARGET);
        }
        requireSamePerson(content, records.current(target).content(),
                !behind.underProtection(source.institution(), List.of(source, target), recording.today()).isEmpty());
        Optional<UUID> person = records.addressee(source.institution(), source.number()).map(Addressee::personId);
        if (person.isPresent() && records.addressee(source.institution(), number).filter(other -> !other.personId().equals(person.get())).isPresent()) {
            throw NumberingRefused.of(NonResidentError.MERGE_OF_TWO_PERSONS);
        }
        return number;
    }

    /** @param guarded under 支援措置: the name has to agree, and whether the address does is neither asked nor told */
    private static void requireSamePerson(NonResidentContent one, NonResidentContent other, boolean guarded) {
        Map<PersonItem, Manner> differences = guarded ? BasicInformation.withoutAddress(one.changesTo(other)) : one.changesTo(other);
        if (differences.containsKey(PersonItem.BIRTH_DATE) || differences.containsKey(PersonItem.SEX)
                || differences.keySet().containsAll(Set.of(PersonItem.NAME, PersonItem.ADDRESS))) {
            throw NumberingRefused.of(NonResidentError.MERGED_PERSON_DISAGREES, RegistrationRule.manners(differences));
        }
    }

    /**
     * A former resident keeps his number (0310023), but only he: who takes it over says whom he means, and the register is
     * asked whether it is the same person: birth date, sex and given name agree, whoever moved and married since. A number that nobody here knows must at least be well-formed.
     */
    ChangeKind takeOver(NonResidentNumber number, GivenItems items, Recording recording) {
        if (records.isCorporations(recording.institution(), number)) {
            throw NumberingRefused.of(NonResidentError.NUMBER_OF_A_CORPORATION);
        }
        Optional<Addressee> known = records.addressee(recording.institution(), number);
        if (known.isEmpty() && number.checked().isEmpty()) {
            throw NumberingRefused.of(NonResidentError.ITEM_CHECK_DIGIT, ATENABANGO);
        }
        known.ifPresent(addressee -> {
            requireOpen(addressee.state());
            requireSamePerson(addressee, items);
        });
        return known.isEmpty() ? ChangeKind.REGISTERED : ChangeKind.TAKEN_OVER;
    }

    private static void requireSamePerson(Addressee known, GivenItems items) {
        List<NumberingFault> missing = Stream.of(SHIMEI, SEINENGAPPI).filter(item -> !items.has(item))
                .map(item -> NumberingFault.of(NonResidentError.ITEM_MISSING, item)).toList();
        if (!missing.isEmpty()) {
            throw new NumberingRefused(missing);
        }
        BasicInformation said = NonResidentContent.of(items).basicInformation()
                .orElseThrow(() -> NumberingRefused.of(NonResidentError.ITEM_DATE, SEINENGAPPI));
        Map<PersonItem, Manner> differences = known.basicInformation().changesTo(said);
        differences.remove(PersonItem.ADDRESS);
        if (differences.containsKey(PersonItem.BIRTH_DATE) || differences.containsKey(PersonItem.SEX)
                || differences.getOrDefault(PersonItem.NAME, Manner.NONE).touchesGivenName()) {
            throw NumberingRefused.of(NonResidentError.TAKEN_OVER_PERSON_DISAGREES, RegistrationRule.manners(differences));
        }
    }
}
