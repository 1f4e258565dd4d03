package jp.musubi.addressee.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.musubi.addressee.boundary.AddresseeError;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.ChangeIndividualNumber;
import jp.musubi.addressee.boundary.IndividualNumber;
import jp.musubi.addressee.boundary.IndividualNumberPeriod;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.security.Caller;

/**
 * 個人番号の変更 (番号法 7条2項). The person and his 団体内統合宛名番号 stay; the number before keeps its row, because it is never
 * anybody's again (8条2項1号).
 */
public class NumberSuccession {

    private static final NumberKind KIND = NumberKind.INDIVIDUAL_NUMBER;

    private final NumberingRepository numberings;
    private final PersonRepository persons;
    private final NumberVault vault;
    private final NumberSeals seals;
    private final NumberAuthority authority;
    private final Clock clock;

    public NumberSuccession(NumberingRepository numberings, PersonRepository persons, NumberVault vault, NumberSeals seals,
            NumberAuthority authority, Clock clock) {
        this.numberings = numberings;
        this.persons = persons;
        this.vault = vault;
        this.seals = seals;
        this.authority = authority;
        this.clock = clock;
    }

    /**
     * The periods of a person's numbers, oldest first.
     *
     * @param subject the person's key in the disclosure log
     */
    public record History(String subject, List<IndividualNumberPeriod> periods) {

        /** Masked: a person's key stays out of logs and messages. */
        @Override
        public String toString() {
            return "History[masked]";
        }
    }

    /** Equal for equal commands, and no way back to the numbers. */
    public List<String> fingerprint(String institution, ChangeIndividualNumber command) {
        return List.of(command.addresseeNumber(), seals.fingerprint(KIND, institution, command.formerNumber()).hex(),
                seals.fingerprint(KIND, institution, command.newNumber()).hex(), command.changedOn().toString(), command.ground().name());
    }

    /** @return which of the person's numbers the new one is, from 1 */
    public int change(Caller by, ChangeIndividualNumber command) {
        Recording recording = Recording.of(by, clock);
        IndividualNumber former = new IndividualNumber(command.formerNumber());
        IndividualNumber successor = new IndividualNumber(command.newNumber());
        numberings.lock(by.institution());
        Addressee addressee = persons.addressee(by.institution(), new AddresseeNumber(command.addresseeNumber()));
        authority.require(addressee, recording);
        new NumberLooks(vault, seals, clock).compared(KIND, 2, NumberLook.Task.NUMBER_CHANGE, recording);
        SealedNumber current = newest(by.institution(), addressee.personId());
        if (!current.fingerprint().equals(fingerprint(recording, former))) {
            throw new BusinessException(AddresseeError.FORMER_NUMBER_DIFFERS);
        }
        Fingerprint fingerprint = fingerprint(recording, successor);
        requireNew(recording, fingerprint, addressee.personId());
        if (command.changedOn().isAfter(recording.today()) || command.changedOn().isBefore(current.validFrom())) {
            throw new BusinessException(AddresseeError.NUMBER_CHANGE_DATE_INVALID);
        }
        SealedNumber number = KIND.create(new SealedNumber.Origin(recording.newId(), by.institution(), addressee.personId(),
                command.changedOn(), current.nextGeneration()), fingerprint,
                seals.seal(by.institution(), addressee.personId(), successor.value()));
        vault.add(number);
        vault.add(IndividualNumberChange.of(number, command.ground(), recording));
        return number.generation();
    }

    public History history(String institution, AddresseeNumber number) {
        Addressee addressee = persons.addressee(institution, number);
        UUID personId = addressee.personId();
        List<SealedNumber> numbers = oldestFirst(institution, personId);
        Map<UUID, IndividualNumberChange> changes = vault.changes(institution, personId).stream()
                .collect(Collectors.toMap(IndividualNumberChange::numberId, Function.identity()));
        List<IndividualNumberPeriod> periods = new ArrayList<>();
        for (int place = 0; place < numbers.size(); place++) {
            SealedNumber held = numbers.get(place);
            IndividualNumberChange change = changes.get(held.id());
            periods.add(new IndividualNumberPeriod(held.generation(), held.validFrom(),
                    place + 1 < numbers.size() ? lastDay(held, numbers.get(place + 1)) : null,
                    change == null ? null : change.ground(), change == null ? null : change.recordedAt(),
                    change == null ? null : change.recordedBy()));
        }
        return new History(persons.personOf(addressee).integratedNumber().value(), periods);
    }

    /** A number that was replaced on its first day was the person's on that day. */
    private static LocalDate lastDay(SealedNumber held, SealedNumber next) {
        LocalDate dayBefore = next.validFrom().minusDays(1);
        return dayBefore.isBefore(held.validFrom()) ? held.validFrom() : dayBefore;
    }

    private SealedNumber newest(String institution, UUID personId) {
        List<SealedNumber> numbers = oldestFirst(institution, personId);
        if (numbers.isEmpty()) {
            throw new BusinessException(AddresseeError.INDIVIDUAL_NUMBER_MISSING);
        }
        return numbers.get(numbers.size() - 1);
    }

    private List<SealedNumber> oldestFirst(String institution, UUID personId) {
        return vault.ofPersons(KIND, institution, List.of(personId)).stream().sorted(Comparator.comparingInt(SealedNumber::generation)).toList();
    }

    private void requireNew(Recording recording, Fingerprint successor, UUID personId) {
        vault.withFingerprints(KIND, recording.institution(), List.of(successor)).stream().findFirst().ifPresent(held -> {
            throw new BusinessException(held.personId().equals(personId) ? AddresseeError.INDIVIDUAL_NUMBER_REPLACED
                    : AddresseeError.INDIVIDUAL_NUMBER_HELD_BY_ANOTHER);
        });
    }

    private Fingerprint fingerprint(Recording recording, IndividualNumber number) {
        return seals.fingerprint(KIND, recording.institution(), number.value());
    }
}
