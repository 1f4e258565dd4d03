package jp.musubi.addressee.boundary;

/** 呼び名の種別. By which of a person's other names a person is found. */
public enum OtherNameKind {
    /** 以前の氏名. */
    FORMER_NAME,
    /** 旧氏. */
    FORMER_SURNAME,
    /** 通称. */
    ALIAS,
    /** ローマ字氏名. */
    LATIN_NAME
}
