package jp.musubi.addressee.domain;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.musubi.addressee.boundary.BusinessSystem;
import jp.musubi.addressee.boundary.RegistrationState;

/** A row beside what the registry knows of its numbers. */
final class Situation {

    private final RegistrationRow row;
    private final RegistrationBook book;
    private final Optional<Addressee> addressee;
    private final Optional<UUID> person;
    private final Optional<ManualLink> manualLink;
    private final Optional<PlannedMove> planTakenBack;

    Situation(RegistrationRow row, RegistrationBook book) {
        this(row, book, Optional.empty());
    }

    /** @param manualLink that people have decided on; it then says whose the record is */
    Situation(RegistrationRow row, RegistrationBook book, Optional<ManualLink> manualLink) {
        this.manualLink = manualLink;
        this.book = book;
        this.addressee = book.addressee(row.number());
        this.planTakenBack = row.change().correctsChangeOn().flatMap(this::planOf);
        RegistrationRow said = planTakenBack.isPresent() ? row.with(row.change().withoutCorrection()) : row;
        this.row = addressee.filter(known -> isAnothers(known) && book.withholdsAddressOf(known))
                .map(known -> said.at(known.basicInformation().address())).orElse(said);
        this.person = addressee.map(Addressee::personId).or(() -> manualLink.map(ManualLink::personId))
                .or(() -> fingerprint(NumberKind.INDIVIDUAL_NUMBER).flatMap(book.numbers(NumberKind.INDIVIDUAL_NUMBER)::holder));
    }

    RegistrationRow row() {
        return row;
    }

    boolean hasNumberOfACorporation() {
        return book.isCorporations(row.number());
    }

    /** Whether the sender speaks for a task that is another system's. */
    boolean poses() {
        return row.system().filter(system -> !book.sender().cover(system)).isPresent();
    }

    /** Whether it has what only the resident registry knows, and another system sends it. */
    boolean posesAsResidentRegistry() {
        return row.residentCode().isPresent() && !book.sender().cover(BusinessSystem.RESIDENT_REGISTRY);
    }

    /** Whether it ends a protection that only the resident registry, or a clerk, may end. */
    boolean endsProtectionOfTheResidentRegistry() {
        return row.supportMeasure().filter(term -> term.until().isBefore(book.today()) && endsAMeasure(term.until())).isPresent()
                && !book.sender().cover(BusinessSystem.RESIDENT_REGISTRY);
    }

    private boolean endsAMeasure(LocalDate until) {
        return person.flatMap(book::measure)
                .filter(measure -> measure.isOpen() && !measure.runsUntil(until) && !book.hasBeenTold(measure.id(), until)).isPresent();
    }

    /** Whether it says something else of a record that the resident registry keeps; who has left is others' to know, too. */
    boolean changesRecordOfTheResidentRegistry() {
        return addressee.filter(this::isTheResidentRegistrys).isPresent() && !saysNothingNew();
    }

    /** Whether it says something else of a record that another task keeps; who has left the resident registry is everybody's to know. */
    boolean changesRecordOfAnotherTask() {
        return addressee.filter(this::isAnotherTasks).isPresent() && !saysNothingNew();
    }

    /** Whether the sender may say nothing else of the record; whether it says the same is then asked of all but a withheld address. */
    private boolean isAnothers(Addressee known) {
        return isTheResidentRegistrys(known) || isAnotherTasks(known);
    }

    private boolean isTheResidentRegistrys(Addressee known) {
        return known.state() == RegistrationState.RESIDENT && book.link(known.id(), BusinessSystem.RESIDENT_REGISTRY).isPresent()
                && !book.sender().cover(BusinessSystem.RESIDENT_REGISTRY);
    }

    private boolean isAnotherTasks(Addressee known) {
        return !book.keeps(known) && book.link(known.id(), BusinessSystem.RESIDENT_REGISTRY).isEmpty();
    }

    /** The record that the row updates. */
    Optional<Addressee> addressee() {
        return addressee;
    }

    /** What is known of the record's past; only its present where the row does not say of which day it tells. */
    Timeline timeline() {
        return addressee.map(book::timeline).orElseGet(() -> Timeline.of(List.of()));
    }

    /** The plan for that day: the open one; else one that never came to be, unless something else is known to have changed on the day. */
    private Optional<PlannedMove> planOf(LocalDate day) {
        return openPlan().filter(plan -> plan.isFor(day)).or(() -> timeline().hasChangeOn(day) ? Optional.empty()
                : plans().stream().filter(plan -> plan.isFor(day) && plan.neverCame()).findFirst());
    }

    private List<PlannedMove> plans() {
        return addressee.map(known -> book.plans(known.id())).orElseGet(List::of);
    }

    /** 予定. Whether it tells something before its day. */
    boolean isPlan() {
        return row.change().isToCome(book.today());
    }

    /** What the record waits for. */
    Optional<PlannedMove> openPlan() {
        return plans().stream().filter(PlannedMove::isOpen).findFirst();
    }

    /** Whether it says that what the record waits for will not be, or on another day. */
    boolean takesPlanBack() {
        return planTakenBack.filter(PlannedMove::isOpen).isPresent();
    }

    /** Whether it tells before its day what the law wants told afterwards. */
    boolean plansWhatCannotBePlanned() {
        return isPlan() && book.plannable().stream().noneMatch(move -> move.covers(row));
    }

    /** How many days before at most, where it is told earlier. */
    Optional<Integer> daysAheadPassed() {
        return !isPlan() ? Optional.empty() : book.plannable().stream().filter(move -> move.covers(row))
                .filter(move -> row.change().changedOn().filter(day -> move.reaches(day, book.today())).isEmpty()).map(PlannableMove::daysAhead).findFirst();
    }

    /** Whether it plans the leaving of somebody who is not known to live here. */
    boolean plansForNoResident() {
        return isPlan() && addressee.filter(known -> known.state() == RegistrationState.RESIDENT).isEmpty();
    }

    /** Whether the person still lives here, and nothing is known of a time after the row's day. */
    boolean canLeave() {
        return addressee.filter(known -> known.state() == RegistrationState.RESIDENT).isPresent() && timeline().placeOf(row.change()) == Timeline.Place.PRESENT;
    }

    /** Whether it says of today, too, what is not known yet, or corrects the past. */
    boolean plansMoreThanTheMove() {
        return isPlan() && !saysNothingNew() && (row.change().correctsChangeOn().isPresent()
                || addressee.filter(known -> PlannedMove.saysNothingElse(row, known)).isEmpty());
    }

    /** Whether it says that a day was wrong and not which is right; a plan is taken back without. */
    boolean correctsWithoutDay() {
        return row.change().correctsChangeOn().isPresent() && row.change().changedOn().isEmpty();
    }

    boolean saysNothingNew() {
        if (isPlan()) {
            return openPlan().filter(plan -> plan.says(row, addressee.orElseThrow())).isPresent();
        }
        return !takesPlanBack() && repeatsTheRecord();
    }

    /** Whether what is or was so is known just so already. */
    boolean repeatsTheRecord() {
        return row.change().changedOn().isPresent() ? timeline().says(row.content(), row.change())
                : addressee.filter(known -> known.content().equals(row.content())).isPresent();
    }

    /** The day that the row takes back, if nothing is known to have changed on it. */
    boolean correctsUnknownChange() {
        return !saysNothingNew() && row.change().correctsChangeOn().filter(day -> !timeline().hasChangeOn(day)).isPresent();
    }

    boolean undoesThePresent() {
        return timeline().placeOf(row.change()) == Timeline.Place.UNDONE;
    }

    /** The person whom the row is about: the record's, else the holder of its 個人番号. */
    Optional<UUID> person() {
        return person;
    }

    /** The record that speaks for the person. */
    Optional<Addressee> speaker() {
        return person.flatMap(known -> Optional.ofNullable(book.representative(known)));
    }

    Optional<ManualLink> manualLink() {
        return manualLink;
    }

    /** Everybody whom the row's numbers point to. */
    Set<UUID> candidates() {
        Set<UUID> candidates = new LinkedHashSet<>();
        person.ifPresent(candidates::add);
        for (NumberKind kind : NumberKind.values()) {
            fingerprint(kind).flatMap(book.numbers(kind)::holder).ifPresent(candidates::add);
        }
        return candidates;
    }

    Optional<Fingerprint> fingerprint(NumberKind kind) {
        return number(kind).map(number -> book.fingerprint(kind, number));
    }

    Optional<String> number(NumberKind kind) {
        return switch (kind) {
            case INDIVIDUAL_NUMBER -> row.individualNumber().map(number -> number.value());
            case RESIDENT_CODE -> row.residentCode().map(code -> code.value());
        };
    }

    boolean repeated() {
        return book.hasSeen(row.number());
    }

    boolean heldByAnother(NumberKind kind) {
        Optional<UUID> holder = fingerprint(kind).flatMap(book.numbers(kind)::holder);
        return holder.isPresent() && !holder.equals(person);
    }

    /** Whether the person has another number of the kind than the row's. */
    boolean replaces(NumberKind kind) {
        Optional<Fingerprint> said = fingerprint(kind);
        return said.isPresent() && current(kind).filter(held -> !held.fingerprint().equals(said.get())).isPresent();
    }

    /** Whether it brings a resident whose number is not known yet the first one, and is neither the registry's word nor of who keeps the record. */
    boolean bringsFirstNumberOfAnothersResident() {
        return row.individualNumber().isPresent() && current(NumberKind.INDIVIDUAL_NUMBER).isEmpty() && !book.sender().cover(BusinessSystem.RESIDENT_REGISTRY)
                && Stream.concat(addressee.stream(), speaker().stream()).filter(known -> known.state() == RegistrationState.RESIDENT)
                        .anyMatch(known -> !book.keeps(known) || book.link(known.id(), BusinessSystem.RESIDENT_REGISTRY).isPresent());
    }

    /** Whether it brings the person's first 個人番号 and says another given name, birth date or sex of him at once. */
    boolean bringsFirstNumberBesideOtherItems() {
        return addressee.isPresent() && brings(NumberKind.INDIVIDUAL_NUMBER) && current(NumberKind.INDIVIDUAL_NUMBER).isEmpty()
                && saysWhatDoesNotChange(differencesOfUpdate());
    }

    /** A day of birth and a sex do not change, and a given name hardly ever. */
    private static boolean saysWhatDoesNotChange(Map<PersonItem, Manner> differences) {
        return changesBirthDateOrSex(differences) || differences.getOrDefault(PersonItem.NAME, Manner.NONE).touchesGivenName();
    }

    private static boolean changesBirthDateOrSex(Map<PersonItem, Manner> differences) {
        return differences.getOrDefault(PersonItem.BIRTH_DATE, Manner.NONE).isContradiction() || differences.containsKey(PersonItem.SEX);
    }

    /** Whether the row's number of the kind is not the person's current one. */
    boolean brings(NumberKind kind) {
        return fingerprint(kind).isPresent()
                && !current(kind).map(SealedNumber::fingerprint).equals(fingerprint(kind));
    }

    /** Whether the row's number once was the person's and has been replaced since. */
    boolean bringsBack(NumberKind kind) {
        Optional<UUID> holder = fingerprint(kind).flatMap(book.numbers(kind)::holder);
        return holder.isPresent() && holder.equals(person) && brings(kind);
    }

    int nextGeneration(NumberKind kind) {
        return current(kind).map(SealedNumber::nextGeneration).orElse(1);
    }

    void hold(NumberKind kind, SealedNumber number) {
        book.numbers(kind).add(number);
    }

    private Optional<SealedNumber> current(NumberKind kind) {
        return person.flatMap(book.numbers(kind)::currentOf);
    }

    /** A person of whom no record is left agrees with nobody; one whose address is withheld is linked by people, whatever address was said. */
    Map<PersonItem, Manner> differencesOfNewLink() {
        if (addressee.isPresent() || person.isEmpty()) {
            return Map.of();
        }
        return Optional.ofNullable(book.representative(person.get())).map(this::differences).orElseGet(Situation::nothingAgrees);
    }

    private static Map<PersonItem, Manner> nothingAgrees() {
        Map<PersonItem, Manner> differences = new EnumMap<>(PersonItem.class);
        for (PersonItem item : PersonItem.values()) {
            differences.put(item, Manner.WHOLE);
        }
        return differences;
    }

    Map<PersonItem, Manner> differencesOfUpdate() {
        return addressee.map(known -> known.basicInformation().changesTo(row.information())).orElseGet(Map::of);
    }

    /** The record as it is, where from now on it has another given name. */
    Optional<Addressee> renamed() {
        return addressee.filter(known -> !saysNothingNew() && timeline().placeOf(row.change()) != Timeline.Place.PAST
                && differencesOfUpdate().getOrDefault(PersonItem.NAME, Manner.NONE).touchesGivenName());
    }

    /** The record as it is, where from now on it has another birth date or sex; a day that was not known before is no other. */
    Optional<Addressee> bornOtherwise() {
        return addressee.filter(known -> !saysNothingNew() && timeline().placeOf(row.change()) != Timeline.Place.PAST
                && changesBirthDateOrSex(differencesOfUpdate()));
    }

    private Map<PersonItem, Manner> differences(Addressee known) {
        Map<PersonItem, Manner> differences = known.basicInformation().differences(row.information());
        return book.withholdsAddressOf(known) ? BasicInformation.withoutAddress(differences) : differences;
    }
}
