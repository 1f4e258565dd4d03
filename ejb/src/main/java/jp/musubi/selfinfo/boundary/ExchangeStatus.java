package jp.musubi.selfinfo.boundary;

/** 状況 of an exchange as the resident sees it. */
public enum ExchangeStatus {
    /** 提供完了. */
    PROVIDED,
    /** 該当情報なし. */
    NO_DATA,
    /** 提供待ち. */
    WAITING,
    /** 提供不可. */
    REFUSED,
    /** 照会不可: the network did not pass it on. */
    REFUSED_BY_NETWORK,
    /** 照会不可: the requester could not ask. */
    NOT_POSSIBLE,
    /** 取りやめ. */
    WITHDRAWN,
    /** システムエラー. */
    SYSTEM_ERROR
}
