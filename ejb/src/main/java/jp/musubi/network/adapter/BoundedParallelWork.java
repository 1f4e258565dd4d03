package jp.musubi.network.adapter;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import jp.musubi.network.domain.ParallelWork;

/**
 * The hub's own few threads for asking many institutions. A task that fails, comes late or finds the queue full gives
 * an empty result, which the caller reports; nothing waits without end.
 */
@ApplicationScoped
class BoundedParallelWork implements ParallelWork {

    private static final int QUEUE_PER_THREAD = 64;

    @Resource
    private ManagedThreadFactory threads;

    private final HubSettings settings;
    private ExecutorService executor;

    protected BoundedParallelWork() {
        this(null);
    }

    @Inject
    BoundedParallelWork(HubSettings settings) {
        this.settings = settings;
    }

    @Override
    public <T> List<Optional<T>> all(List<Supplier<T>> tasks) {
        long deadline = System.nanoTime() + settings.fanOutTime().toNanos();
        List<Optional<Future<T>>> running = tasks.stream().map(this::start).toList();
        return running.stream().map(task -> task.flatMap(future -> result(future, deadline))).toList();
    }

    private <T> Optional<Future<T>> start(Supplier<T> task) {
        try {
            return Optional.of(executor().submit(task::get));
        } catch (RejectedExecutionException full) {
            return Optional.empty();
        }
    }

    private static <T> Optional<T> result(Future<T> future, long deadline) {
        try {
            return Optional.ofNullable(future.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS));
        } catch (ExecutionException | TimeoutException e) {
            future.cancel(true);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private synchronized ExecutorService executor() {
        if (executor == null) {
            int size = settings.fanOutThreads();
            ThreadPoolExecutor pool = new ThreadPoolExecutor(size, size, 1, TimeUnit.MINUTES,
                    new ArrayBlockingQueue<>(size * QUEUE_PER_THREAD), threads);
            pool.allowCoreThreadTimeOut(true);
            executor = pool;
        }
        return executor;
    }

    @PreDestroy
    void stop() {
        if (executor != null) {
            executor.shutdownNow();
        }
    }
}
