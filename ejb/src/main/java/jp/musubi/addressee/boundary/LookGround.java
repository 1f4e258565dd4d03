package jp.musubi.addressee.boundary;

/** 閲覧の理由. */
public enum LookGround {
    /** 窓口や電話での応対. */
    COUNTER_SERVICE,
    /** 届出や申請の処理. */
    PROCEDURE,
    /** 紐付けの確認. */
    LINK_REVIEW,
    /** 本人からの申出. */
    REQUEST_OF_THE_PERSON,
    /** 紐付け誤りの調査. */
    MISLINK_INVESTIGATION
}
