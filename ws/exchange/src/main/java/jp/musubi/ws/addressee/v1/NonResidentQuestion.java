package jp.musubi.ws.addressee.v1;

/** 更新履歴・名寄せ履歴の照会. */
public record NonResidentQuestion(String addresseeNumber) {

    /** Masked: numbers of persons stay out of logs and messages. */
    @Override
    public String toString() {
        return "NonResidentQuestion[masked]";
    }
}
