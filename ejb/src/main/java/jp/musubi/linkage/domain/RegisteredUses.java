package jp.musubi.linkage.domain;

import java.time.LocalDate;

/** 業務システムの担当. Which system keeps which 副本, for which 事務 of which office it asks, and whether it exports 情報提供等記録; what is not registered is not allowed. */
public interface RegisteredUses {

    /** Whether the system registers and deletes 副本 of this 特定個人情報. */
    boolean keeps(String institution, String system, String information, LocalDate on);

    /** Whether there is any 特定個人情報 that it keeps. */
    boolean keepsAny(String institution, String system, LocalDate on);

    boolean asks(String institution, String system, Purpose purpose, LocalDate on);

    /** Whether the system may have the 情報提供等記録 of the institution. */
    boolean exports(String institution, String system, LocalDate on);

    /**
     * What for.
     *
     * @param department 情報照会者部署
     */
    record Purpose(String department, String task) {
    }
}
