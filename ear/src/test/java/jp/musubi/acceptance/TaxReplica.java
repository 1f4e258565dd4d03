package jp.musubi.acceptance;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import jp.musubi.standin.population.Inquired;

/** A 副本 of 地方税関係情報 for 年度 2026. */
record TaxReplica(String addresseeNumber, long totalIncome) {

    static final String INFORMATION = Inquired.LOCAL_TAX;
    static final String DATA_SET = "0001";
    static final String KEY = "2026";
    static final String LAYOUT = "0001";
    static final String PUBLISHED = "2026-06-01";

    /** Items by code. */
    Map<String, String> items() {
        Map<String, String> items = new LinkedHashMap<>();
        items.put("ZE0001", KEY);
        items.put("ZE0002", String.valueOf(totalIncome));
        items.put("ZE0003", "1000000");
        items.put("ZE0004", "60000");
        items.put("ZE0005", "3500");
        items.put("ZE0006", "2");
        return items;
    }

    /** The file of IF_DBM_20113 with this one record. */
    String file() {
        String items = items().entrySet().stream()
                .map(item -> "<Item><Code>%s</Code><Version>0001</Version><Value>%s</Value></Item>".formatted(item.getKey(), item.getValue()))
                .collect(Collectors.joining());
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <ReplicaFile xmlns="urn:musubi:linkage:v1:dbm"><Record><RecordIdentificationNumber>1</RecordIdentificationNumber>\
                <AddressNumber>%s</AddressNumber><SpecificPersonalInformationCode>%s</SpecificPersonalInformationCode>\
                <DataSetIdentificationItemCode>%s</DataSetIdentificationItemCode><DataSetRecordKey>%s</DataSetRecordKey>\
                <SPIMajorVersion>%s</SPIMajorVersion><PublicationDate>%s</PublicationDate>\
                <SegmentOfRegistrationDelete>1</SegmentOfRegistrationDelete>\
                <DuplicateCopyData>%s</DuplicateCopyData></Record></ReplicaFile>
                """.formatted(addresseeNumber, INFORMATION, DATA_SET, KEY, LAYOUT, PUBLISHED, items);
    }
}
