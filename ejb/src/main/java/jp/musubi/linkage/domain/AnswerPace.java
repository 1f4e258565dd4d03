package jp.musubi.linkage.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import jp.musubi.linkage.boundary.InquiryState;

/**
 * How long inquiries take at this node these days, and so when it is worth asking again. Systems that are told ask about
 * twice per inquiry however busy the node is; systems that guess ask the more the busier it is. Estimated as TCP estimates
 * round trips (RFC 6298 section 2): a mean and a mean deviation that follow the last dozen.
 */
public final class AnswerPace {

    private static final Duration SHORTEST = Duration.ofMillis(20);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** What came long ago, or was long under way, tells nothing of now. */
    private static final Duration LATELY = Duration.ofMinutes(1);

    private final AtomicReference<Estimate> estimate = new AtomicReference<>(new Estimate(30_000, 10_000));

    /** @return how long to wait before asking again; empty when the inquiry has ended */
    Optional<Duration> askAgainAfter(Inquiry inquiry, Instant now) {
        if (inquiry.state().isFinal()) {
            note(inquiry, now);
            return Optional.empty();
        }
        if (inquiry.state() == InquiryState.WAITING_MANUAL) {
            return Optional.of(LONGEST);
        }
        Duration age = Duration.between(inquiry.acceptedAt(), now);
        Duration untilMostHaveTheirs = estimate.get().usual().minus(age);
        return Optional.of(least(greatest(greatest(untilMostHaveTheirs, age.dividedBy(2)), SHORTEST), LONGEST));
    }

    private void note(Inquiry inquiry, Instant now) {
        if (inquiry.answeredAt() != null && inquiry.requestedAt() != null && inquiry.acceptedAt().isAfter(now.minus(LATELY))) {
            long took = Duration.between(inquiry.acceptedAt(), inquiry.answeredAt()).toNanos() / 1_000;
            estimate.updateAndGet(before -> before.after(took));
        }
    }

    private static Duration greatest(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** Both in microseconds. */
    private record Estimate(long mean, long deviation) {

        Estimate after(long took) {
            return new Estimate((mean * 7 + took) / 8, (deviation * 3 + Math.abs(mean - took)) / 4);
        }

        Duration usual() {
            return Duration.ofNanos((mean + deviation) * 1_000);
        }
    }
}
