package jp.musubi.addressee.boundary.corporation;

/** 法人の異動事由. What happened to a corporation or branch so that its record says something else (商業登記法 7条の2ほか; 地方税法 317条の2第9項の申告). */
public enum CorporationGround {
    /** 設立. */
    FOUNDED,
    /** 支店または事業所の開設. */
    OPENED,
    /** 商号または名称の変更. */
    RENAMED,
    /** 所在地の移転. */
    MOVED,
    /** 合併、分割または事業の譲渡. */
    REORGANIZED,
    /** 解散、清算の結了または閉鎖. */
    CLOSED,
    /** 法人番号の指定. */
    NUMBERED,
    /** 記録の訂正. */
    CORRECTED,
    /** その他. */
    OTHER
}
