package jp.musubi.disclosure.boundary;

/** Which side of an exchange keeps the record; each side keeps its own (番号法 Article 23, paragraph 1). */
public enum Side {
    /** 情報照会者. */
    REQUESTER,
    /** 情報提供者. */
    PROVIDER
}
