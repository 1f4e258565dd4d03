package jp.musubi.addressee.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import jp.musubi.addressee.boundary.IntegratedAddresseeNumber;

/**
 * 団体内統合宛名番号の付番. The institution's serial. Whoever holds this row's lock registers; everybody else of the
 * institution waits, so that two senders of one person end with one person.
 */
@Entity
@Table(schema = "addressee", name = "numbering")
public class Numbering {

    @Id
    private String institution;

    @Column(name = "next_serial")
    private long nextSerial;

    protected Numbering() {
    }

    public Numbering(String institution) {
        this.institution = institution;
        this.nextSerial = 1;
    }

    /** The next number; serials without a check digit are passed over. */
    IntegratedAddresseeNumber next() {
        Optional<IntegratedAddresseeNumber> number;
        do {
            number = IntegratedAddresseeNumber.ofSerial(nextSerial++);
        } while (number.isEmpty());
        return number.get();
    }
}
