package jp.musubi.addressee.boundary;

import java.time.Instant;
import java.time.LocalDate;

/**
 * 個人番号の履歴. When a person had which of his numbers, without the number.
 *
 * @param generation 1 for the first number
 * @param until last day, which is the one before the next number, or its only one; null for the present number
 * @param ground why it took the place of the one before; null for the first
 */
public record IndividualNumberPeriod(int generation, LocalDate from, LocalDate until, NumberChangeGround ground, Instant recordedAt,
        String recordedBy) {
}
