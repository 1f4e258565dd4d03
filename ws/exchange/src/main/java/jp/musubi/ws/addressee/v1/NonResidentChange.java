package jp.musubi.ws.addressee.v1;

import java.util.Map;

/**
 * 住登外者宛名基本情報の変更.
 *
 * @param revision 履歴番号 that was seen last
 * @param operatorId 操作者ID
 * @param items the basic information as a whole, by the parameter names of the official API
 */
public record NonResidentChange(String messageId, String addresseeNumber, int revision, String operatorId, Map<String, String> items) implements NonResidentMessage {

    /** Masked: a person's data stay out of logs and messages. */
    @Override
    public String toString() {
        return "NonResidentChange[masked]";
    }
}
