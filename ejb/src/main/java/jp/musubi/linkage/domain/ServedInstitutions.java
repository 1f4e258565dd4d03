package jp.musubi.linkage.domain;

import java.util.List;

/** Institutions with anything in this store; the timers visit them one by one, each in transactions of its own. */
public interface ServedInstitutions {

    List<String> codes();

    /** Has the timers visit the institution from now on. */
    void note(String institution);
}
