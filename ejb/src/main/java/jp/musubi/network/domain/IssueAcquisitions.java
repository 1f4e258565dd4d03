package jp.musubi.network.domain;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Asks for 取得番号. */
public record IssueAcquisitions(@Min(1) @Max(WireFormats.MAX_ITEMS) int count) {
}
