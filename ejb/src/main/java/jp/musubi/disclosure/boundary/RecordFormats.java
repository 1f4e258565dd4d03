package jp.musubi.disclosure.boundary;

/** Formats of the keys in records (linkage contract; 管理番号 as printed in the portal's manual of 2018). */
public final class RecordFormats {

    public static final String INSTITUTION = "[0-9]{16}";
    public static final String TASK = "JM[0-9]{14}";
    public static final String PROCEDURE = "JT[0-9]{14}";
    public static final String INFORMATION = "TM[0-9]{14}";
    /** Requester's code, time in Tokyo, sequence, branch. */
    public static final String MANAGEMENT_NUMBER = "[0-9]{16}-[0-9]{14}-[0-9]{6}-[0-9]{2}";
    /** A code of our own lists, never free text. */
    public static final String CODE = "[A-Za-z0-9_.:-]{1,64}";

    /** Subject of a record that is about no person of the institution: the number or 符号 asked for belongs to nobody there. */
    public static final String NOBODY = "";

    private RecordFormats() {
    }
}
