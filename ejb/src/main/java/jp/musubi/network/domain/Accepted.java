package jp.musubi.network.domain;

/** The hub has the answer on record and will carry it to the requester. */
public record Accepted(String managementNumber, boolean accepted) {
}
