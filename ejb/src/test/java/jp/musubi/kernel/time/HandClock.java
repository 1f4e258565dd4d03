package jp.musubi.kernel.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Stands still until it is told otherwise. */
public final class HandClock extends Clock {

    private Instant now;

    public HandClock(Instant start) {
        now = start;
    }

    public void forward(Duration duration) {
        now = now.plus(duration);
    }

    public void forward(long seconds) {
        forward(Duration.ofSeconds(seconds));
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
