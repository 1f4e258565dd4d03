package jp.musubi.ws.addressee.v1;

import java.time.LocalDate;
import jp.musubi.addressee.boundary.AddresseeSummary;
import jp.musubi.addressee.boundary.RegistrationState;

/**
 * 団体内統合宛名基本情報: what the record says that speaks for the person (統合宛名フラグ). Business systems have no 団体内統合宛名番号.
 *
 * @param addresseeNumber 宛名番号 of that record
 * @param sex 0 unknown, 1 male, 2 female
 * @param address missing while the person is under a support measure
 */
public record AddresseeBasics(String addresseeNumber, String name, String kana, LocalDate birthDate, String sex, String address,
        RegistrationState state, boolean underProtection) {

    public static AddresseeBasics of(AddresseeSummary summary) {
        return new AddresseeBasics(summary.addresseeNumber().value(), summary.name(), summary.kana(), summary.birthDate(), summary.sex().code(),
                summary.address(), summary.state(), summary.underProtection());
    }

    /** Masked: a person's data stay out of logs and messages. */
    @Override
    public String toString() {
        return "AddresseeBasics[masked]";
    }
}
