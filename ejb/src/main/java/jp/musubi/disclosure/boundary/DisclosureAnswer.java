package jp.musubi.disclosure.boundary;

import java.util.List;

/**
 * What one institution tells a person about the use of his data.
 *
 * @param moreReads whether there are older looks in the period that are not among these
 * @param withheld how many records and looks are kept back as 不開示
 */
public record DisclosureAnswer(List<ProvisionRecordView> records, List<ReadView> reads, boolean moreReads, int withheld) {

    public DisclosureAnswer {
        records = List.copyOf(records);
        reads = List.copyOf(reads);
    }
}
