package jp.musubi.linkage.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * 特定個人情報ファイルの登録 (IF_DBM_20113). The attachment is XML (UTF-8, no DTD): any root element, within it the
 * {@code Record} elements of type {@code ReplicaRecord} of {@code DBM.xsd} (namespace {@code urn:musubi:linkage:v1:dbm}),
 * at any depth; the loader reads them one by one.
 *
 * <pre>{@code
 * <Records xmlns="urn:musubi:linkage:v1:dbm">
 *   <Record>
 *     <RecordIdentificationNumber>1</RecordIdentificationNumber>
 *     <AddressNumber>000000000000019</AddressNumber>
 *     <SpecificPersonalInformationCode>TM00000000000002</SpecificPersonalInformationCode>
 *     <DataSetIdentificationItemCode>0001</DataSetIdentificationItemCode>
 *     <DataSetRecordKey>2026</DataSetRecordKey>
 *     <SPIMajorVersion>0001</SPIMajorVersion>
 *     <PublicationDate>2026-06-01</PublicationDate>
 *     <PublishedEndDate>9999-12-31</PublishedEndDate>
 *     <SegmentOfRegistrationDelete>1</SegmentOfRegistrationDelete>
 *     <DuplicateCopyData>
 *       <Item><Code>ZE0002</Code><Version>0001</Version><Value>2400000</Value></Item>
 *       <Item><Code>ZE0003</Code><ReasonOfNull>NotAcceptable</ReasonOfNull></Item>
 *     </DuplicateCopyData>
 *   </Record>
 * </Records>
 * }</pre>
 *
 * @param fileName name the sender gave it; shown back, never used as a path
 * @param attachment at most {@value #LIMIT} bytes
 */
public record RegisterReplicaFile(
        @NotNull @Valid MessageOrigin origin,
        @NotNull @Pattern(regexp = "[0-9A-Za-z._-]{1,120}") String fileName,
        @NotNull @Size(min = 1, max = LIMIT) byte[] attachment) {

    public static final int LIMIT = 33_554_432;
}
