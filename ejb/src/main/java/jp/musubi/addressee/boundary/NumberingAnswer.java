package jp.musubi.addressee.boundary;

/**
 * 処理結果データ. The number that was given or used, and who did it when, as the request said.
 *
 * @param revision 履歴番号
 */
public record NumberingAnswer(String municipality, String number, int revision, String operatorId, String operatedOn,
        String operatedAt) {

    /** Masked: numbers of persons stay out of logs and messages. */
    @Override
    public String toString() {
        return "NumberingAnswer[masked]";
    }
}
