package jp.musubi.network.domain;

/** Formats of the hub contract's members. */
final class WireFormats {

    static final String PARTY = "\\d{16}";
    /** Random token: 取得番号, 符号. */
    static final String TOKEN = "[0-9a-f]{32}";
    static final String LINK = "[0-9A-Za-z-]{16,64}";
    static final String MANAGEMENT_NUMBER = "\\d{16}-\\d{14}-\\d{6}-\\d{2}";
    static final String TASK = "JM[0-9]{14}";
    static final String PROCEDURE = "JT[0-9]{14}";
    static final String INFORMATION = "TM[0-9]{14}";
    static final String REASON = "[A-Z][A-Z_]{0,39}";
    static final int MAX_ITEMS = 1_000;
    static final int MAX_REQUEST = 8_192;

    private WireFormats() {
    }
}
