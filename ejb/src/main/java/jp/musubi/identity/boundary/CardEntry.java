package jp.musubi.identity.boundary;

import java.util.Optional;

/**
 * What became of a card that proved itself: its owner is in, or has to agree before that.
 *
 * @param person empty until he has agreed
 * @param awaited empty where he has
 */
public record CardEntry(Optional<SignedIn> person, Optional<AwaitedConsent> awaited) {
}
