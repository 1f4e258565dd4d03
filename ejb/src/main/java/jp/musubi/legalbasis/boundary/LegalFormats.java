package jp.musubi.legalbasis.boundary;

/** Formats of the codes of the legal table: 16 characters each. */
public final class LegalFormats {

    public static final String INSTITUTION = "[0-9]{16}";
    public static final String TASK = "JM[0-9]{14}";
    public static final String PROCEDURE = "JT[0-9]{14}";
    public static final String INFORMATION = "TM[0-9]{14}";

    /** As long as the exchange messages allow (情報照会元部署コード). */
    public static final String DEPARTMENT = "[0-9A-Za-z_-]{1,20}";

    private LegalFormats() {
    }
}
