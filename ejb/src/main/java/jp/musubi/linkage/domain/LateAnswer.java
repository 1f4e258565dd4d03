package jp.musubi.linkage.domain;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * The answer to an inquiry that was held, as it goes to the hub.
 *
 * @param institution the provider: us; not part of the message's body
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LateAnswer(@JsonIgnore String institution, String managementNumber, String requester,
        Provision.State outcome, String reason, String content, Instant providedAt, boolean nonDisclosure) {

    static LateAnswer of(Provision provision, Sealer sealer) {
        ProvisionAnswer answer = ProvisionAnswer.of(provision, sealer);
        return new LateAnswer(provision.institution(), provision.managementNumber(), provision.requester(),
                answer.outcome(), answer.reason(), answer.content(), answer.providedAt(), answer.nonDisclosure());
    }
}
