package jp.musubi.addressee.boundary;

/** 疑義の処理結果. */
public enum LinkSettlement {
    /** The record is by hand the person's. */
    LINKED,
    /** The record is by hand nobody's but its own person's. */
    UNLINKED,
    /** Nothing to link here, as two people found: the sender corrects what it sent, or nothing was wrong. */
    DISMISSED
}
