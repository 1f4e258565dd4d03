package jp.musubi.identity.boundary;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 基本4情報. What a 署名用 certificate says of its holder.
 *
 * @param nameSubstituted whether a character of the name is a substitute for the registered one
 * @param sex 1 male, 2 female, 3 unknown
 * @param birthDate empty when the certificate does not know it to the day
 * @param addressSubstituted as for the name
 */
public record FourItems(String name, boolean nameSubstituted, String sex, Optional<LocalDate> birthDate, String address, boolean addressSubstituted) {

    @Override
    public String toString() {
        return "FourItems[masked]";
    }
}
