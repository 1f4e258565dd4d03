package jp.musubi.faults;

import java.util.List;

/** A 副本ファイル that takes a while: several keys of every person. */
record BigFile(List<String> addresseeNumbers, int keysOfEach) {

    int rows() {
        return addresseeNumbers.size() * keysOfEach;
    }

    String xml() {
        StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><ReplicaFile xmlns=\"urn:musubi:linkage:v1:dbm\">");
        int number = 0;
        for (String addresseeNumber : addresseeNumbers) {
            for (int key = 1; key <= keysOfEach; key++) {
                number++;
                text.append("""
                        <Record><RecordIdentificationNumber>%d</RecordIdentificationNumber><AddressNumber>%s</AddressNumber>\
                        <SpecificPersonalInformationCode>TM00000000000002</SpecificPersonalInformationCode>\
                        <DataSetIdentificationItemCode>0001</DataSetIdentificationItemCode><DataSetRecordKey>K%d</DataSetRecordKey>\
                        <SPIMajorVersion>0001</SPIMajorVersion><PublicationDate>2026-06-01</PublicationDate>\
                        <SegmentOfRegistrationDelete>1</SegmentOfRegistrationDelete><DuplicateCopyData>\
                        <Item><Code>ZE0001</Code><Version>0001</Version><Value>2026</Value></Item>\
                        <Item><Code>ZE0002</Code><Version>0001</Version><Value>%d</Value></Item>\
                        </DuplicateCopyData></Record>""".formatted(number, addresseeNumber, key, number));
            }
        }
        return text.append("</ReplicaFile>").toString();
    }
}
