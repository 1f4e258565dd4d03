package jp.musubi.addressee.boundary;

/** 個人番号の変更の理由（番号法 7条2項）: it leaked and may be misused. */
public enum NumberChangeGround {
    /** 本人の請求. */
    ON_REQUEST,
    /** 職権. */
    EX_OFFICIO
}
