package jp.musubi.linkage.domain;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import jp.musubi.linkage.boundary.Formats;
import jp.musubi.linkage.boundary.InquiryState;
import jp.musubi.linkage.boundary.ReasonCode;

/**
 * What the hub says about an inquiry of ours, at once or later ({@code docs/hub-contract.md}).
 *
 * @param reason code, or empty
 * @param content JWE of the provider to us; only when provided
 * @param decision what the hub decided, when it took the inquiry in; null from a hub that does not say it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record HubAnswer(
        @NotNull @Pattern(regexp = Formats.MANAGEMENT_NUMBER) String managementNumber,
        @NotNull Outcome outcome,
        String reason,
        String content,
        Instant providedAt,
        Decision decision) {

    /** Outcomes of the contract and the state each leads to. */
    public enum Outcome {
        PROVIDED(InquiryState.PROVIDED, jp.musubi.disclosure.boundary.Outcome.PROVIDED),
        NO_DATA(InquiryState.NO_DATA, jp.musubi.disclosure.boundary.Outcome.NO_DATA),
        HELD(InquiryState.WAITING_MANUAL, jp.musubi.disclosure.boundary.Outcome.HELD),
        REFUSED(InquiryState.REFUSED_BY_PROVIDER, jp.musubi.disclosure.boundary.Outcome.REFUSED),
        REFUSED_BY_NETWORK(InquiryState.REFUSED_BY_NETWORK, jp.musubi.disclosure.boundary.Outcome.REFUSED_BY_NETWORK);

        private final InquiryState state;
        private final jp.musubi.disclosure.boundary.Outcome recorded;

        Outcome(InquiryState state, jp.musubi.disclosure.boundary.Outcome recorded) {
            this.state = state;
            this.recorded = recorded;
        }

        InquiryState state() {
            return state;
        }

        jp.musubi.disclosure.boundary.Outcome recorded() {
            return recorded;
        }
    }

    /** 提供の可否. The hub decides as it takes an inquiry in, so that its moment is the receipt (やりとり履歴受付日時). */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Decision(Instant decidedAt) {
    }

    /** When the hub took the inquiry in; null when it does not say. */
    Instant receivedAt() {
        return decision == null ? null : decision.decidedAt();
    }

    @AssertTrue
    boolean isContentWithProvidedOnly() {
        return (outcome == Outcome.PROVIDED) == (content != null);
    }

    /** The reason in our codes; one that we do not know is a refusal of the network's own. Why a provider holds is not kept. */
    ReasonCode reasonCode() {
        if (outcome == Outcome.HELD) {
            return ReasonCode.HELD_FOR_DECISION;
        }
        if (reason == null || reason.isEmpty()) {
            return outcome == Outcome.NO_DATA ? ReasonCode.NO_DATA : null;
        }
        for (ReasonCode known : ReasonCode.values()) {
            if (known.name().equals(reason)) {
                return known;
            }
        }
        return ReasonCode.NOT_ACCEPTED_BY_NETWORK;
    }
}
