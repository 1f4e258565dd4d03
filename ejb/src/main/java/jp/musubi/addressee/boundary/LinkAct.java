package jp.musubi.addressee.boundary;

/** 紐付け案の種類. What a link by hand does to a record, or that a doubt about it needs none. */
public enum LinkAct {
    /** 紐付け: a record that was not registered becomes a candidate's. */
    LINK(true, false),
    /** 付け替え: a record becomes another known person's. */
    RELINK(true, true),
    /** 解除: a record becomes a person of its own. */
    UNLINK(false, true),
    /** 紐付けない: the doubt was none, or its sender corrects what it sent; nothing but the list changes. */
    DISMISS(false, false);

    private final boolean namesPerson;
    private final boolean movesRecord;

    LinkAct(boolean namesPerson, boolean movesRecord) {
        this.namesPerson = namesPerson;
        this.movesRecord = movesRecord;
    }

    /** Whether somebody who is known gets the record. */
    public boolean namesPerson() {
        return namesPerson;
    }

    /** Whether a record that is registered leaves its person. */
    public boolean movesRecord() {
        return movesRecord;
    }
}
