package jp.musubi.identity.domain;

import java.time.Instant;

/** What an id_token is measured against. */
public record SignInExpectation(SignInProvider provider, String nonce, Instant now) {
}
