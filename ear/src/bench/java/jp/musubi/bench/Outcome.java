package jp.musubi.bench;

import java.util.Locale;
import org.HdrHistogram.Histogram;

/**
 * What came of one run.
 *
 * @param offered arrivals per second
 * @param done jobs per second that ended well, until the last one ended
 * @param latencies in microseconds from the intended start
 */
record Outcome(double offered, double done, long failures, String firstFailure, Histogram latencies) {

    double milliseconds(double percentile) {
        return latencies.getValueAtPercentile(percentile) / 1000.0;
    }

    boolean within(double p95) {
        return failures == 0 && milliseconds(95) <= p95 && done >= offered * 0.9;
    }

    /** Row of a Markdown table: offered, done, p50, p95, p99, max, failures. */
    String row(String name) {
        return String.format(Locale.ROOT, "| %s | %.0f | %.1f | %.1f | %.1f | %.1f | %.1f | %d |", name, offered, done,
                milliseconds(50), milliseconds(95), milliseconds(99), milliseconds(100), failures);
    }
}
