package jp.musubi.addressee.boundary;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a clerk sees of a person.
 *
 * @param address null while the person is under a support measure
 * @param underProtection 支援措置: the address is withheld
 */
public record AddresseeSummary(AddresseeNumber addresseeNumber, IntegratedAddresseeNumber integratedNumber, String name,
        String kana, BirthDate birthDate, Sex sex, String address, RegistrationState state, boolean underProtection) {

    private static final List<String> ITEMS = List.of("NAME", "KANA", "BIRTH_DATE", "SEX", "STATE");

    /**
     * What it shows, by the names in the disclosure log; where it holds the address back, that it does.
     *
     * @param more what is shown beside it
     */
    List<String> items(String... more) {
        return Stream.of(ITEMS.stream(), Stream.of(underProtection ? "UNDER_PROTECTION" : "ADDRESS"), Stream.of(more)).flatMap(Function.identity()).toList();
    }

    /** Masked: a person's data stay out of logs and messages. */
    @Override
    public String toString() {
        return "AddresseeSummary[masked]";
    }
}
