package jp.musubi.addressee.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.function.Predicate;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.IntegratedAddresseeNumber;

/**
 * 団体内統合宛名番号の付番. The institution's serial. Whoever holds this row's lock registers; everybody else of the
 * institution waits, so that two senders of one person end with one person.
 */
@Entity
@Table(schema = "addressee", name = "numbering")
public class Numbering {

    /** Resident registries count upwards from small serials; 住登外者 begin in the middle of the 14 digits. */
    static final long FIRST_NON_RESIDENT_SERIAL = 50_000_000_000_000L;

    @Id
    private String institution;

    @Column(name = "next_serial")
    private long nextSerial;

    @Column(name = "next_non_resident_serial")
    private long nextNonResidentSerial;

    protected Numbering() {
    }

    public Numbering(String institution) {
        this.institution = institution;
        this.nextSerial = 1;
        this.nextNonResidentSerial = FIRST_NON_RESIDENT_SERIAL;
    }

    /** The next number; serials without a check digit are passed over. */
    IntegratedAddresseeNumber next() {
        Optional<IntegratedAddresseeNumber> number;
        do {
            number = IntegratedAddresseeNumber.ofSerial(nextSerial++);
        } while (number.isEmpty());
        return number.get();
    }

    /** The next 住登外者宛名番号 that nobody has (共通機能標準仕様書 2.1: no number of a resident, no migrated one). */
    AddresseeNumber nextNonResident(Predicate<AddresseeNumber> isTaken) {
        Optional<AddresseeNumber> number;
        do {
            number = AddresseeNumber.ofSerial(nextNonResidentSerial++);
        } while (number.isEmpty() || isTaken.test(number.get()));
        return number.get();
    }
}
