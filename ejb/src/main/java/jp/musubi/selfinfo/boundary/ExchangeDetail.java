package jp.musubi.selfinfo.boundary;

import java.time.Instant;
import java.util.List;

/**
 * やりとり履歴詳細: the fields of the portal's manual of 2018 (管理番号 to 法第21条第2項各号の該当), names beside codes, and
 * what the three parties' records say about each other.
 *
 * @param receivedAt やりとり履歴受付日時
 * @param requestedAt 照会日時
 * @param answeredAt 提供日時; null while open
 * @param reason why nothing was handed over, in plain words; empty where there is none to tell
 * @param department 情報照会部署名; both empty when the requester recorded none
 * @param articleTwentyOne 法第21条第2項各号の該当
 * @param differences names of the fields in which the records differ
 */
public record ExchangeDetail(String managementNumber, String sentence, ExchangeStatus status, String statusText, String reason,
        Instant receivedAt, Instant requestedAt, Instant answeredAt, Named requester, Named department, Named provider,
        Named task, Named procedure, Named information, List<String> items, boolean articleTwentyOne, String legalBasis,
        List<Holding> holdings, Agreement agreement, List<String> differences, List<ReadRow> reads) {

    /** A code and the name behind it. */
    public record Named(String code, String name) {
    }

    public ExchangeDetail {
        items = List.copyOf(items);
        holdings = List.copyOf(holdings);
        differences = List.copyOf(differences);
        reads = List.copyOf(reads);
    }
}
