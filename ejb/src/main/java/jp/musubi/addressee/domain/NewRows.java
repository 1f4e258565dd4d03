package jp.musubi.addressee.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * New rows of one message, written parents first. The persistence provider batches inserts by table in the order in
 * which the tables first appear, so a row of an old person before a new person would put the child's table in front.
 */
final class NewRows {

    /** Whom a row points to decides when it is written. */
    enum Kind {
        PERSON, ADDRESSEE, DEPENDENT, DEPENDENT_OF_DEPENDENT
    }

    private final Map<Kind, List<Runnable>> inserts = new EnumMap<>(Kind.class);

    void add(Kind kind, Runnable insert) {
        inserts.computeIfAbsent(kind, unused -> new ArrayList<>()).add(insert);
    }

    void write() {
        inserts.values().forEach(rows -> rows.forEach(Runnable::run));
    }
}
