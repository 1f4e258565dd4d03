package jp.musubi.kernel.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Gives the clock to whoever needs the time: UTC, in microseconds. */
@ApplicationScoped
public class TimeSource {

    @Produces
    @Dependent
    public Clock clock() {
        return new MicrosecondClock(Clock.systemUTC());
    }
}
