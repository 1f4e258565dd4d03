package jp.musubi.linkage.domain;

import java.nio.charset.StandardCharsets;

/** Texts of replica files. */
public final class ReplicaFiles {

    private ReplicaFiles() {
    }

    public static byte[] of(String... records) {
        return ("<Records xmlns=\"urn:musubi:linkage:v1:dbm\">" + String.join("", records) + "</Records>").getBytes(StandardCharsets.UTF_8);
    }

    public static String record(int number) {
        return record(number, LinkageFixture.TARO, "2026-" + number);
    }

    public static String record(int number, String addressee, String key) {
        return """
                <Record><RecordIdentificationNumber>%d</RecordIdentificationNumber><AddressNumber>%s</AddressNumber>
                <SpecificPersonalInformationCode>TM00000000000002</SpecificPersonalInformationCode>
                <DataSetIdentificationItemCode>0001</DataSetIdentificationItemCode><DataSetRecordKey>%s</DataSetRecordKey>
                <SPIMajorVersion>0001</SPIMajorVersion><PublicationDate>2026-06-01</PublicationDate>
                <PublishedEndDate>9999-12-31</PublishedEndDate><SegmentOfRegistrationDelete>1</SegmentOfRegistrationDelete>
                <DuplicateCopyData><Item><Code>ZE0002</Code><Version>0001</Version><Value>2400000</Value></Item>
                <Item><Code>ZE0003</Code><ReasonOfNull>NotAcceptable</ReasonOfNull></Item></DuplicateCopyData></Record>
                """.formatted(number, addressee, key);
    }
}
