package jp.musubi.ws.addressee.v1;

/**
 * 住登外者の異動処理のうち、その宛名だけに関わるもの: 名寄せ解除, 削除, 排他 and its end.
 *
 * @param revision 履歴番号 that was seen last
 * @param operatorId 操作者ID
 */
public record NonResidentAct(String messageId, String addresseeNumber, int revision, String operatorId) implements NonResidentMessage {

    /** Masked: numbers of persons stay out of logs and messages. */
    @Override
    public String toString() {
        return "NonResidentAct[masked]";
    }
}
