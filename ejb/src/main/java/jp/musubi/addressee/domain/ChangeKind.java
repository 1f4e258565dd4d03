package jp.musubi.addressee.domain;

/** 異動の種別. What made a version of a 住登外者's record. */
public enum ChangeKind {
    /** 付番. */
    NUMBERED,
    /** 住民宛名番号引継. */
    TAKEN_OVER,
    /** 既存宛名番号の利用. */
    REGISTERED,
    /** 宛名番号の選択. */
    SELECTED,
    /** 変更. */
    CHANGED,
    /** 名寄せ. */
    MERGED,
    /** 名寄せ解除. */
    RELEASED,
    /** 削除. */
    DELETED
}
