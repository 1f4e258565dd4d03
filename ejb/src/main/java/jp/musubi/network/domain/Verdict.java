package jp.musubi.network.domain;

import java.time.Instant;

/**
 * 提供の可否 and, when it is yes, whom to ask under which 符号.
 *
 * @param refusal null when the inquiry is passed on
 * @param linkId the person; null when the requester's 符号 is unknown
 * @param providerCode 符号 of the person at the provider; null when refused
 */
record Verdict(ReasonCode refusal, String legalBasis, String version, Instant decidedAt, String linkId, String providerCode) {
}
