package jp.musubi.standin.store;

import jp.musubi.standin.wire.Refused;

/** Short transactions of the stand-ins' own database; none is open during a call over the wire. */
public interface Transactions {
    <T> T run(Work<T> work) throws Refused;
}
