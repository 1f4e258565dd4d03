package jp.musubi.linkage.boundary;

/** Forms of codes on the interfaces (widths after domain documents of the exchange: 16 characters, numbers 15). */
public final class Formats {

    public static final String ADDRESSEE_NUMBER = "[0-9]{15}";
    public static final String INSTITUTION = "[0-9]{16}";
    public static final String TASK = "JM[0-9]{14}";
    public static final String PROCEDURE = "JT[0-9]{14}";
    public static final String INFORMATION = "TM[0-9]{14}";
    public static final String MANAGEMENT_NUMBER = "[0-9]{16}-[0-9]{14}-[0-9]{6}-[0-9]{2}";
    public static final String DATA_SET = "[0-9]{4}";
    public static final String LAYOUT_VERSION = "[0-9]{4}";
    public static final String RECORD_KEY = "[0-9A-Za-z._-]{1,64}";
    public static final String REGION = "[0-9]{1,15}";
    public static final String ITEM_CODE = "[0-9A-Za-z_-]{1,32}";
    public static final String REASON_OF_NULL = "[A-Za-z]{1,32}";
    public static final String DIGIT = "[0-9]";

    private Formats() {
    }
}
