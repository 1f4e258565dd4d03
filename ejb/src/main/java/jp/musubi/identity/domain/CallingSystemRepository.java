package jp.musubi.identity.domain;

import java.util.List;

/** Registered certificates and the counter that tells whether they changed. */
public interface CallingSystemRepository {

    long revision();

    /** Makes other writers wait until this transaction ends. */
    void lockForWriting();

    /** Tells every node to read the registrations again. */
    void advanceRevision();

    List<CallingSystem> all();

    void add(CallingSystem system);
}
