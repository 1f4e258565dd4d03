package jp.musubi.identity.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A clerk with a one-time code that the operator handed to him. */
public record EnrolmentTicket(@NotNull @Size(max = 64) String name, @NotNull @Size(max = 64) String ticket, @NotNull @Valid FormOrigin origin) {

    @Override
    public String toString() {
        return "EnrolmentTicket[masked]";
    }
}
