package jp.musubi.addressee.boundary;

/** 紐付け案の種類. What a link by hand does to a record. */
public enum LinkAct {
    /** 紐付け: a record that was not registered becomes a candidate's. */
    LINK,
    /** 付け替え: a record becomes another known person's. */
    RELINK,
    /** 解除: a record becomes a person of its own. */
    UNLINK
}
