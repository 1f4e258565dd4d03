package jp.musubi.ws.addressee.v1;

/**
 * 名寄せ.
 *
 * @param addresseeNumber 名寄せ元宛名番号
 * @param revision 履歴番号 of it that was seen last
 * @param operatorId 操作者ID
 * @param mergedInto 名寄せ先宛名番号
 */
public record NonResidentMerge(String messageId, String addresseeNumber, int revision, String operatorId, String mergedInto) implements NonResidentMessage {

    /** Masked: numbers of persons stay out of logs and messages. */
    @Override
    public String toString() {
        return "NonResidentMerge[masked]";
    }
}
