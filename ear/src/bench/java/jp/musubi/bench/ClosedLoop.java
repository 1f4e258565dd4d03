package jp.musubi.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** A few callers, each starting its next job when its last has ended: for warming up, and for what one at a time costs. */
final class ClosedLoop {

    private final OpenLoop.Job job;
    private final int callers;

    ClosedLoop(OpenLoop.Job job, int callers) {
        this.job = job;
        this.callers = callers;
    }

    Outcome run(Duration duration) {
        Histogram latencies = new ConcurrentHistogram(TimeUnit.SECONDS.toMicros(120), 3);
        AtomicLong failures = new AtomicLong();
        AtomicReference<String> first = new AtomicReference<>("");
        long begin = System.nanoTime();
        long end = begin + duration.toNanos();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            Thread thread = new Thread(() -> {
                while (System.nanoTime() < end) {
                    long start = System.nanoTime();
                    try {
                        job.run();
                        latencies.recordValue(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start));
                    } catch (Exception | AssertionError | LinkageError e) {
                        failures.incrementAndGet();
                        first.compareAndSet("", e.toString());
                    }
                }
            }, "caller-" + i);
            thread.start();
            threads.add(thread);
        }
        threads.forEach(ClosedLoop::join);
        double done = latencies.getTotalCount() / ((System.nanoTime() - begin) / 1e9);
        return new Outcome(done, done, failures.get(), first.get(), latencies);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
