package jp.musubi.linkage.boundary;

/** 照会の状態. */
public enum InquiryState {
    /** 受付. */
    ACCEPTED,
    /** 符号待ち. */
    WAITING_FOR_CODE,
    /** 送信済. */
    SENT,
    /** 提供待ち（自動）. */
    WAITING_AUTOMATIC,
    /** 提供待ち（手動）. */
    WAITING_MANUAL,
    /** 提供完了. */
    PROVIDED,
    /** 該当情報なし. */
    NO_DATA,
    /** 提供不可: the provider refused. */
    REFUSED_BY_PROVIDER,
    /** 照会不可: the network refused. */
    REFUSED_BY_NETWORK,
    /** 照会不可: it could not be sent at all. */
    NOT_POSSIBLE,
    /** 取りやめ. */
    WITHDRAWN,
    /** システムエラー: may be asked again. */
    SYSTEM_ERROR;

    /** Whether nothing more will happen. */
    public boolean isFinal() {
        return switch (this) {
            case ACCEPTED, WAITING_FOR_CODE, SENT, WAITING_AUTOMATIC, WAITING_MANUAL -> false;
            default -> true;
        };
    }
}
