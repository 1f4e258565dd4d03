package jp.musubi.addressee.boundary;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a clerk sees of a person.
 *
 * @param address null while the person is under a support measure
 * @param underProtection 支援措置: the address is withheld
 * @param abroad where the person lives abroad; nothing while under a support measure
 */
public record AddresseeSummary(AddresseeNumber addresseeNumber, IntegratedAddresseeNumber integratedNumber, String name,
        String kana, BirthDate birthDate, Sex sex, String address, RegistrationState state, boolean underProtection, StayAbroad abroad) {

    private static final List<String> ITEMS = List.of("NAME", "KANA", "BIRTH_DATE", "SEX", "STATE");

    /**
     * What it shows, by the names in the disclosure log; where it holds the address back, that it does.
     *
     * @param more what is shown beside it
     */
    List<String> items(String... more) {
        return Stream.of(ITEMS.stream(), Stream.of(underProtection ? "UNDER_PROTECTION" : "ADDRESS"), said(abroad.isSomewhere(), "ADDRESS_ABROAD"),
                said(abroad.isManaged(), "MANAGING_BODY"), Stream.of(more)).flatMap(Function.identity()).toList();
    }

    private static Stream<String> said(boolean shown, String item) {
        return shown ? Stream.of(item) : Stream.empty();
    }

    /** Masked: a person's data stay out of logs and messages. */
    @Override
    public String toString() {
        return "AddresseeSummary[masked]";
    }
}
