package jp.musubi.linkage.boundary;

import java.util.List;

/** One record of the provider's 副本 as it was handed over. */
public record ProvidedDataSet(String dataSet, String recordKey, String parentRecordKey, String layoutVersion,
        List<ProvidedItem> items) {
}
