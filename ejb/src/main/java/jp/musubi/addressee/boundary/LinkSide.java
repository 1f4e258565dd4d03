package jp.musubi.addressee.boundary;

/**
 * One side of a comparison.
 *
 * @param integratedNumber 団体内統合宛名番号, null while the record is not registered
 * @param address null while the person is under a support measure
 */
public record LinkSide(String addresseeNumber, String integratedNumber, String name, String kana, BirthDate birthDate, Sex sex,
        String address, RegistrationState state, boolean underProtection) {

    /** Masked: a person's data stay out of logs and messages. */
    @Override
    public String toString() {
        return "LinkSide[masked]";
    }
}
