package jp.musubi.linkage.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import jp.musubi.linkage.boundary.InquiryState;

/**
 * How long inquiries take at this node these days, and so when it is worth asking again. Systems that are told ask about
 * twice per inquiry however busy the node is; systems that guess ask the more the busier it is.
 */
public final class AnswerPace {

    private static final Duration SHORTEST = Duration.ofMillis(20);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** What took longer waited for something else than its turn. */
    private static final Duration USUAL_AT_MOST = Duration.ofMinutes(1);

    /** Down at once, up slowly: one stall must not make those wait who come after it. */
    private static final int WEIGHT_OF_THE_PAST_WHEN_FASTER = 3;
    private static final int WEIGHT_OF_THE_PAST_WHEN_SLOWER = 15;

    private final AtomicLong usualMicros = new AtomicLong(20_000);

    /** @return how long to wait before asking again; empty when the inquiry has ended */
    Optional<Duration> askAgainAfter(Inquiry inquiry, Instant now) {
        if (inquiry.state().isFinal()) {
            return Optional.empty();
        }
        if (inquiry.state() == InquiryState.WAITING_MANUAL) {
            return Optional.of(LONGEST);
        }
        Duration age = Duration.between(inquiry.acceptedAt(), now);
        Duration untilMostHaveTheirs = Duration.of(usualMicros.get() * 2, ChronoUnit.MICROS).minus(age);
        return Optional.of(least(greatest(greatest(untilMostHaveTheirs, age.dividedBy(2)), SHORTEST), LONGEST));
    }

    /** @param took from the acceptance of an inquiry until its answer was booked */
    void note(Duration took) {
        if (took.compareTo(USUAL_AT_MOST) < 0) {
            usualMicros.updateAndGet(usual -> average(usual, took.toNanos() / 1_000));
        }
    }

    private static long average(long usual, long took) {
        int past = took < usual ? WEIGHT_OF_THE_PAST_WHEN_FASTER : WEIGHT_OF_THE_PAST_WHEN_SLOWER;
        return (usual * past + took) / (past + 1);
    }

    private static Duration greatest(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
