package jp.musubi.linkage.adapter;

import java.time.LocalDate;

/** A day as a native query brings it: the databases' drivers differ. */
final class Days {

    private Days() {
    }

    /** @return null for null */
    static LocalDate of(Object value) {
        return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
