package jp.musubi.ws.addressee.v1;

/** 個人番号の履歴の照会. */
public record IndividualNumberQuestion(String addresseeNumber) {

    /** Masked: numbers of persons stay out of logs and messages. */
    @Override
    public String toString() {
        return "IndividualNumberQuestion[masked]";
    }
}
