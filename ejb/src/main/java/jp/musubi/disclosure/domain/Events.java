package jp.musubi.disclosure.domain;

import jp.musubi.disclosure.boundary.Outcome;

/** What an entry says happened: {@link #REQUESTED}, {@link #READ}, or the name of an {@link Outcome}. */
public final class Events {

    public static final String REQUESTED = "REQUESTED";
    public static final String READ = "READ";

    private Events() {
    }

    static String of(Outcome outcome) {
        return outcome.name();
    }
}
