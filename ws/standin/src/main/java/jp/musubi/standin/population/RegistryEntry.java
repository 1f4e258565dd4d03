package jp.musubi.standin.population;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A person as one town knows them.
 *
 * @param addresseeNumber 宛名番号 in that town
 * @param since first day of this state
 * @param numberKnown whether the town holds the person's 個人番号
 * @param supportMeasureUntil last day of 支援措置 (protection of victims), or null
 */
public record RegistryEntry(Person person, Town town, String addresseeNumber, String address, RegistrationState state,
        LocalDate since, boolean numberKnown, LocalDate supportMeasureUntil) {

    /** 個人番号 as far as the town holds it. */
    public Optional<String> individualNumber() {
        return numberKnown ? Optional.of(person.individualNumber()) : Optional.empty();
    }

    /** 住民票コード as far as the town holds it. */
    public Optional<String> residentCode() {
        return state == RegistrationState.NON_RESIDENT ? Optional.empty() : Optional.of(person.residentCode());
    }

    RegistryEntry protectedUntil(LocalDate day) {
        return new RegistryEntry(person, town, addresseeNumber, address, state, since, numberKnown, day);
    }

    RegistryEntry livingAt(String elsewhere) {
        return new RegistryEntry(person, town, addresseeNumber, elsewhere, state, since, numberKnown, supportMeasureUntil);
    }

    @Override
    public String toString() {
        return "RegistryEntry[" + town + " " + addresseeNumber + "]";
    }
}
