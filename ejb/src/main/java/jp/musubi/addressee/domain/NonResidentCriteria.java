package jp.musubi.addressee.domain;

/**
 * 抽出条件 (機能ID 0310007). Folded keys; null says nothing.
 *
 * @param partial 部分一致: names and addresses need only contain the key
 */
public record NonResidentCriteria(String nameKey, String kanaKey, String birthDate, String sex, String addressKey, boolean partial) {

    /** Masked: a person's data stay out of logs and messages. */
    @Override
    public String toString() {
        return "NonResidentCriteria[masked]";
    }
}
