package jp.musubi.ws.addressee.v1;

/**
 * One corporation or branch on the wire. All members are text, so that a wrong date or code costs its row and not the batch.
 *
 * @param headNumber 宛名番号 of the corporation whose branch it is; absent for a corporation
 * @param corporateNumber 法人番号; absent for a branch
 * @param changedOn 異動年月日, {@code YYYY-MM-DD}
 * @param changeGround 異動事由
 * @param correctsChangeOn the 異動年月日 that was sent before by mistake
 */
public record CorporationRow(String addresseeNumber, String headNumber, String corporateNumber, String name, String kana, String address, String state,
        String changedOn, String changeGround, String correctsChangeOn) {

    /** Masked like what is known of people. */
    @Override
    public String toString() {
        return "CorporationRow[masked]";
    }
}
