package jp.musubi.network.domain;

import jp.musubi.kernel.envelope.Envelope;

/**
 * A message that the hub has opened: sender, form and signature are good; the nonce is still to be used.
 *
 * @param envelope what came
 * @param sender its registered issuer
 * @param body its body, checked
 */
public record Incoming<T>(Envelope envelope, Party sender, T body) {
}
