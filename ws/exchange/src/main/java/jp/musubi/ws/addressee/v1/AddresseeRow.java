package jp.musubi.ws.addressee.v1;

import jp.musubi.addressee.boundary.StayAbroad;

/**
 * One 宛名 record on the wire. All members are text, so that a wrong date or code costs its row and not the batch.
 *
 * @param sex 0 unknown, 1 male, 2 female
 * @param birthDate {@code YYYY-MM-DD}, with zeros for what is not known
 * @param birthDateUnknown 生年月日不詳フラグ: 0 or absent known, 1 not known
 * @param birthDateNotation 生年月日不詳表記
 * @param changedOn 異動年月日, {@code YYYY-MM-DD}
 * @param changeGround 異動事由
 * @param correctsChangeOn the 異動年月日 that was sent before by mistake
 * @param formerSurname 旧氏
 * @param alias 通称
 * @param latinName ローマ字氏名
 * @param abroad 国外住所と管理主体
 * @param readingConfirmed 0 or 1: whether the reading of the name was confirmed
 */
public record AddresseeRow(String addresseeNumber, String individualNumber, String residentCode, String name, String kana,
        String birthDate, String birthDateUnknown, String birthDateNotation, String sex, String address, String state, String supportMeasureFrom, String supportMeasureUntil,
        String businessId, String ownSystemId, String changedOn, String changeGround, String correctsChangeOn,
        String formerSurname, String formerSurnameKana, String alias, String aliasKana, String latinName, String readingConfirmed,
        StayAbroad abroad) {

    /** Masked: a person's data stay out of logs and messages. */
    @Override
    public String toString() {
        return "AddresseeRow[masked]";
    }
}
