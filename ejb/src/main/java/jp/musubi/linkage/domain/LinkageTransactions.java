package jp.musubi.linkage.domain;

import java.util.function.Supplier;

/** One commit of the platform for one institution. What runs inside talks to no other party. */
public interface LinkageTransactions {

    /** Runs in a transaction of its own, bound to the institution. */
    <T> T run(String institution, Supplier<T> work);

    default void run(String institution, Runnable work) {
        run(institution, () -> {
            work.run();
            return null;
        });
    }
}
