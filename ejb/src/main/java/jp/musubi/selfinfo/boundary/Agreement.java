package jp.musubi.selfinfo.boundary;

/** 三者の記録の一致: whether requester, provider and network tell the same about one 管理番号. */
public enum Agreement {
    /** Everybody who took part holds a record, and they say the same. */
    AGREED,
    /** The exchange is under way; what there is says the same. */
    IN_PROGRESS,
    /** Somebody could not be asked or may keep his record back; what there is says the same. */
    NOT_ALL_SEEN,
    /** Records differ, or one that must be there is missing. */
    DIFFERENT
}
