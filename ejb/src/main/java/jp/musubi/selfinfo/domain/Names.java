package jp.musubi.selfinfo.domain;

import java.time.LocalDate;

/** Names behind the codes; a code that nobody knows is its own name. */
public interface Names {

    String institution(String code);

    /** The name that an institution's department had on a day. */
    String department(String institution, String code, LocalDate on);

    String task(String code);

    String procedure(String code);

    String information(String code);

    String plainPurpose(String procedure);

    String plainInformation(String code);
}
