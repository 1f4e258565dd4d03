package jp.musubi.selfinfo.boundary;

import java.time.Instant;

/**
 * One exchange in the resident's list.
 *
 * @param at 照会日時
 * @param sentence what happened, in one plain sentence
 */
public record ExchangeRow(String managementNumber, Instant at, String sentence, ExchangeStatus status, String statusText,
        Agreement agreement) {
}
