package jp.musubi.addressee.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** That a doubt needs no link by hand; nothing but the list changes. */
public record DismissDoubt(@NotNull UUID doubtId, @NotBlank @Size(max = ProposeLink.REASON_LENGTH) String reason) {
}
