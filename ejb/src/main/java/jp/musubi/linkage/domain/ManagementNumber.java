package jp.musubi.linkage.domain;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import jp.musubi.kernel.time.JapaneseDates;

/** 管理番号. Requester's code, time in Tokyo, sequence and branch (form as printed in the portal's manual of 2018). */
public record ManagementNumber(String value) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private static final String FIRST_BRANCH = "01";

    static ManagementNumber of(String requester, Instant at, int serial) {
        String time = TIME.format(at.atZone(JapaneseDates.TOKYO));
        return new ManagementNumber(requester + "-" + time + "-" + String.format("%06d", serial) + "-" + FIRST_BRANCH);
    }
}
