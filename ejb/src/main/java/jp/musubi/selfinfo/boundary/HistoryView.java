package jp.musubi.selfinfo.boundary;

import java.time.LocalDate;
import java.util.List;

/**
 * やりとり履歴 of a period, newest first.
 *
 * @param moreReads whether an institution has older looks in the period than it told
 * @param withheld how many records and looks are kept back as 不開示
 * @param unreachable parties whose records are missing; never empty without reason
 */
public record HistoryView(LocalDate from, LocalDate to, List<ExchangeRow> exchanges, List<ReadRow> reads, boolean moreReads,
        int withheld, List<UnreachableParty> unreachable) {

    public HistoryView {
        exchanges = List.copyOf(exchanges);
        reads = List.copyOf(reads);
        unreachable = List.copyOf(unreachable);
    }
}
