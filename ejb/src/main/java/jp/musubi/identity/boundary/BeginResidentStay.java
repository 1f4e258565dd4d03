package jp.musubi.identity.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * A resident whose sign-in was accepted just now.
 *
 * @param userAgent as the browser names itself; only the kinds of system and browser are kept of it
 * @param until end of the stay however busy it is
 * @param idleSeconds after which it ends when nothing is done
 */
public record BeginResidentStay(@NotNull SignedIn person, @NotNull ResidentWay way, @NotNull @Size(max = 1_000) String userAgent, @NotNull Instant until,
        @Positive int idleSeconds) {

    @Override
    public String toString() {
        return "BeginResidentStay[" + way + "]";
    }
}
