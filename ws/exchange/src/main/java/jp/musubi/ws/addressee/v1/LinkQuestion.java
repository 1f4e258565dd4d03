package jp.musubi.ws.addressee.v1;

/** 宛名の紐付けの照会. */
public record LinkQuestion(String addresseeNumber) {

    /** Masked: numbers of persons stay out of logs and messages. */
    @Override
    public String toString() {
        return "LinkQuestion[masked]";
    }
}
