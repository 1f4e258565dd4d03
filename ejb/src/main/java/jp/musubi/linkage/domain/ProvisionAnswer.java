package jp.musubi.linkage.domain;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * Our answer on the wire.
 *
 * @param reason reason code, or absent
 * @param content JWE to the requester; only when provided
 * @param providedAt absent while held
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProvisionAnswer(Provision.State outcome, String reason, String content, Instant providedAt,
        boolean nonDisclosure) {

    static ProvisionAnswer of(Provision provision, Sealer sealer) {
        return new ProvisionAnswer(provision.state(), provision.toldReason(),
                provision.content(sealer).orElse(null), provision.answeredAt(), false);
    }
}
