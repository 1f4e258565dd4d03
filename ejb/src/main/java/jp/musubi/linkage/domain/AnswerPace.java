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

    private static final Duration SHORTEST = Duration.ofMillis(10);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** What came long ago, or was long under way, tells nothing of now. */
    private static final Duration LATELY = Duration.ofMinutes(1);

    private static final Duration AT_FIRST = Duration.ofMillis(100);
    private static final int WEIGHT_OF_THE_PAST = 15;

    private final AtomicLong usualMicros = new AtomicLong(micros(AT_FIRST));

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
        long usual = usualMicros.get();
        Duration untilUsual = Duration.of(usual + usual / 4, ChronoUnit.MICROS).minus(age);
        return Optional.of(least(greatest(greatest(untilUsual, age.dividedBy(2)), SHORTEST), LONGEST));
    }

    private void note(Inquiry inquiry, Instant now) {
        if (inquiry.answeredAt() == null || inquiry.requestedAt() == null || inquiry.acceptedAt().isBefore(now.minus(LATELY))) {
            return;
        }
        long took = micros(Duration.between(inquiry.acceptedAt(), inquiry.answeredAt()));
        usualMicros.updateAndGet(usual -> (usual * WEIGHT_OF_THE_PAST + took) / (WEIGHT_OF_THE_PAST + 1));
    }

    private static long micros(Duration duration) {
        return duration.toNanos() / 1_000;
    }

    private static Duration greatest(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
