package jp.musubi.network.domain;

/** What a party is to the hub; decides which operations it may use. */
public enum PartyKind {
    /** 情報照会者 and 情報提供者. */
    INSTITUTION,
    /** 情報提供等記録開示システム (the portal). */
    PORTAL,
    /** 地方公共団体情報システム機構 (J-LIS), the only one that knows who a 取得番号 stands for. */
    JLIS,
    /** 情報提供ネットワークシステム: the hub itself. */
    HUB
}
