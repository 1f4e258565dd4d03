package jp.musubi.addressee.boundary.corporation;

/** 法人の状態. Whether there is such a corporation or branch. */
public enum CorporationState {
    /** 存続. */
    ACTIVE,
    /** 閉鎖: 清算の結了、合併による消滅、支店の廃止など. */
    CLOSED
}
