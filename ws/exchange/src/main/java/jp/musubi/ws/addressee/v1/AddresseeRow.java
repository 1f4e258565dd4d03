package jp.musubi.ws.addressee.v1;

/**
 * One 宛名 record on the wire. All members are text, so that a wrong date or code costs its row and not the batch.
 *
 * @param sex 0 unknown, 1 male, 2 female
 * @param birthDate {@code YYYY-MM-DD}
 * @param changedOn 異動年月日, {@code YYYY-MM-DD}
 * @param changeGround 異動事由
 * @param correctsChangeOn the 異動年月日 that was sent before by mistake
 */
public record AddresseeRow(String addresseeNumber, String individualNumber, String residentCode, String name, String kana,
        String birthDate, String sex, String address, String state, String supportMeasureFrom, String supportMeasureUntil,
        String businessId, String ownSystemId, String changedOn, String changeGround, String correctsChangeOn) {

    /** Masked: a person's data stay out of logs and messages. */
    @Override
    public String toString() {
        return "AddresseeRow[masked]";
    }
}
