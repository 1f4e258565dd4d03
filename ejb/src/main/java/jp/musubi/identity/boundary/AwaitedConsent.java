package jp.musubi.identity.boundary;

import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.time.Instant;

/**
 * A card whose holder has proved that he has it and has not agreed yet. The holder's session keeps it, nothing else; who takes it to the door again is
 * believed by its mark alone.
 *
 * @param subject opaque id of the account
 * @param serialKey keyed hash of the certificate's serial number
 * @param news what the owner's record is to say of the card: the name of a {@link ResidentActKind}, or empty
 * @param until end of the time to think about it
 * @param mark keyed hash over the others
 */
public record AwaitedConsent(@NotNull String subject, @NotNull String serialKey, @NotNull String news, @NotNull Instant until,
        @NotNull String mark) implements Serializable {

    private static final long serialVersionUID = 1L;

    @Override
    public String toString() {
        return "AwaitedConsent[until=" + until + "]";
    }
}
