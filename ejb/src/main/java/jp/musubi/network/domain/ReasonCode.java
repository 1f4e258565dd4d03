package jp.musubi.network.domain;

/** Why the hub did not pass an inquiry on. Codes of the hub contract; the parties have the texts. */
public enum ReasonCode {
    NO_LEGAL_BASIS(true),
    NOT_YET_IN_FORCE(true),
    NO_LONGER_IN_FORCE(true),
    /** 番号法 28条6項. */
    NO_PRIVACY_ASSESSMENT(true),
    /** The requester's 符号 is not one of ours. */
    UNKNOWN_PERSON(false),
    /** The provider has no 符号 of the person. */
    NO_CODE(false),
    PROVIDER_UNKNOWN(true);

    private final boolean articleTwentyOne;

    ReasonCode(boolean articleTwentyOne) {
        this.articleTwentyOne = articleTwentyOne;
    }

    /** 法第21条第2項各号の該当: the law itself forbids passing it on. */
    public boolean articleTwentyOne() {
        return articleTwentyOne;
    }
}
