package jp.musubi.addressee.boundary;

import java.util.List;

/**
 * 番号変換の結果ファイル: the good rows with the other number in the place of the one that was sent, and the error list of the others.
 *
 * @param translated how many rows went on
 */
public record TranslatedFile(int translated, String file, List<RejectedRow> rejected) {

    public TranslatedFile {
        rejected = List.copyOf(rejected);
    }

    /** Masked: a person's data stay out of logs and messages. */
    @Override
    public String toString() {
        return "TranslatedFile[masked]";
    }
}
