package jp.musubi.standin.store;

import jp.musubi.standin.wire.Refused;

/** What happens in one transaction; a refusal rolls it back. */
@FunctionalInterface
public interface Work<T> {
    T act() throws Refused;
}
