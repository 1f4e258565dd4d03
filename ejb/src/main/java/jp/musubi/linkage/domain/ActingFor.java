package jp.musubi.linkage.domain;

/** Says for which institution the running transaction acts; for callers whose own identity does not say it. */
public interface ActingFor {

    void actAs(String institution);
}
