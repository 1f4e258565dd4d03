package jp.musubi.network.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Work that waits for other parties, done side by side on a bounded number of threads. */
public interface ParallelWork {

    /** @return one result per task in the same order; empty where the task failed or took too long */
    <T> List<Optional<T>> all(List<Supplier<T>> tasks);
}
