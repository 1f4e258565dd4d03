package jp.musubi.addressee.boundary;

import java.util.List;

/** 番号変換の結果: the good rows, and the error list of the others. */
public record TranslatedNumbers(List<Row> translated, List<RejectedRow> rejected) {

    public TranslatedNumbers {
        translated = List.copyOf(translated);
        rejected = List.copyOf(rejected);
    }

    /**
     * A number that could be translated.
     *
     * @param row place in the message, from 1
     */
    public record Row(int row, String number, String translated) {

        /** Masked: numbers of persons stay out of logs and messages. */
        @Override
        public String toString() {
            return "Row[" + row + "]";
        }
    }
}
