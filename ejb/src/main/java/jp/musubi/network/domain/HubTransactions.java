package jp.musubi.network.domain;

import java.util.function.Supplier;

/** One commit of the hub. What runs inside talks to no other party. */
public interface HubTransactions {

    <T> T run(Supplier<T> work);

    default void run(Runnable work) {
        run(() -> {
            work.run();
            return null;
        });
    }
}
