package jp.musubi.bench;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Starts jobs at a constant rate, whether or not earlier ones have ended, and measures each from the instant at which it
 * was meant to start: a server that stalls cannot hide it by keeping the next request from being sent.
 */
final class OpenLoop {

    private static final int THREADS = 256;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Job job;

    OpenLoop(Job job) {
        this.job = job;
    }

    /** One job from its first to its last byte. */
    @FunctionalInterface
    interface Job {
        void run() throws Exception;
    }

    /** Runs the job at a rate and returns what came of it. */
    Outcome run(double perSecond, Duration duration) {
        ExecutorService workers = Executors.newFixedThreadPool(THREADS);
        Histogram latencies = new ConcurrentHistogram(TimeUnit.SECONDS.toMicros(120), 3);
        AtomicLong failures = new AtomicLong();
        StringBuilder firstFailure = new StringBuilder();
        long step = (long) (1e9 / perSecond);
        long jobs = (long) (perSecond * duration.toMillis() / 1000);
        long begin = System.nanoTime();
        for (long i = 0; i < jobs; i++) {
            long intended = begin + i * step;
            waitUntil(intended);
            workers.execute(() -> {
                try {
                    job.run();
                    latencies.recordValue(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - intended));
                } catch (Exception | AssertionError | LinkageError e) {
                    if (failures.incrementAndGet() == 1) {
                        firstFailure.append(e);
                    }
                }
            });
        }
        finish(workers);
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Outcome(perSecond, latencies.getTotalCount() / seconds, failures.get(), firstFailure.toString(), latencies);
    }

    private static void waitUntil(long nanos) {
        for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static void finish(ExecutorService workers) {
        workers.shutdown();
        try {
            if (!workers.awaitTermination(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                workers.shutdownNow();
                workers.awaitTermination(10, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
