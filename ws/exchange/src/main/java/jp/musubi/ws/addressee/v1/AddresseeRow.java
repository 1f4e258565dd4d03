package jp.musubi.ws.addressee.v1;

/**
 * One 宛名 record on the wire. All members are text, so that a wrong date or code costs its row and not the batch.
 *
 * @param sex 0 unknown, 1 male, 2 female
 * @param birthDate {@code YYYY-MM-DD}
 */
public record AddresseeRow(String addresseeNumber, String individualNumber, String residentCode, String name, String kana,
        String birthDate, String sex, String address, String state, String supportMeasureFrom, String supportMeasureUntil,
        String businessId, String ownSystemId) {

    /** Masked: a person's data stay out of logs and messages. */
    @Override
    public String toString() {
        return "AddresseeRow[masked]";
    }
}
