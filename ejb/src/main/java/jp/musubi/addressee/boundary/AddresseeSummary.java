package jp.musubi.addressee.boundary;

import java.time.LocalDate;

/**
 * What a clerk sees of a person.
 *
 * @param address null while the person is under a support measure
 * @param underProtection 支援措置: the address is withheld
 */
public record AddresseeSummary(AddresseeNumber addresseeNumber, IntegratedAddresseeNumber integratedNumber, String name,
        String kana, LocalDate birthDate, Sex sex, String address, RegistrationState state, boolean underProtection) {

    /** Masked: a person's data stay out of logs and messages. */
    @Override
    public String toString() {
        return "AddresseeSummary[masked]";
    }
}
