package jp.musubi.ws.linkage;

import jp.musubi.linkage.boundary.ExportedRecord;
import jp.musubi.linkage.boundary.GetRecordExport;
import jp.musubi.linkage.boundary.RecordExport;
import jp.musubi.linkage.boundary.RecordExportAccepted;
import jp.musubi.linkage.boundary.RequestRecordExport;
import jp.musubi.ws.linkage.v1.tkm.IFTKM40113R01;
import jp.musubi.ws.linkage.v1.tkm.IFTKM40113S01;
import jp.musubi.ws.linkage.v1.tkm.IFTKM40124R01;
import jp.musubi.ws.linkage.v1.tkm.IFTKM40124S01;
import jp.musubi.ws.linkage.v1.tkm.ProvisionRecord;
import jp.musubi.ws.linkage.v1.tkm.RecordExportPage;
import jp.musubi.ws.linkage.v1.tkm.RecordExportReceipt;
import jp.musubi.ws.linkage.v1.tkm.Side;

/** Messages of family TKM (情報提供等記録管理機能) to commands and back. */
final class TkmWireMapper {

    private TkmWireMapper() {
    }

    static RequestRecordExport command(IFTKM40113R01 message) {
        var origin = Wire.origin("IF_TKM_40113_R01", message.getHeader(), message.getBody());
        return new RequestRecordExport(origin, message.getBody().getFromDate(), message.getBody().getToDate());
    }

    static GetRecordExport command(IFTKM40124R01 message) {
        var origin = Wire.origin("IF_TKM_40124_R01", message.getHeader(), message.getBody());
        return new GetRecordExport(origin, Wire.receipt(message.getBody().getRequestReceiptNumber(), "RequestReceiptNumber"),
                Wire.cursor(message.getBody().getAfter(), "After"));
    }

    static IFTKM40113S01 answer(IFTKM40113R01 request, RecordExportAccepted accepted) {
        RecordExportReceipt body = new RecordExportReceipt();
        body.setRequestReceiptNumber(accepted.receiptNumber().toString());
        body.setAcceptedDateTime(accepted.acceptedAt());
        IFTKM40113S01 answer = new IFTKM40113S01();
        answer.setHeader(Wire.answer(request.getHeader(), "IF_TKM_40113_S01", Wire.DONE));
        answer.setBody(body);
        return answer;
    }

    static IFTKM40124S01 answer(IFTKM40124R01 request, RecordExport export) {
        RecordExportPage body = new RecordExportPage();
        body.setRequestReceiptNumber(export.receiptNumber().toString());
        export.records().forEach(record -> body.getRecord().add(record(record)));
        body.setNext(export.next());
        IFTKM40124S01 answer = new IFTKM40124S01();
        answer.setHeader(Wire.answer(request.getHeader(), "IF_TKM_40124_S01", Wire.DONE));
        answer.setBody(body);
        return answer;
    }

    private static ProvisionRecord record(ExportedRecord exported) {
        ProvisionRecord record = new ProvisionRecord();
        record.setManagementNumber(exported.managementNumber());
        record.setSide(Side.valueOf(exported.side()));
        record.setAddressNumber(Wire.presence(exported.addresseeNumber()));
        record.setRequesterInstitutionCode(exported.requester());
        record.setRequesterUnitCode(Wire.presence(exported.requesterDepartment()));
        record.setProviderInstitutionCode(exported.provider());
        record.setTaskCode(exported.task());
        record.setProcedureCode(exported.procedure());
        record.setSpecificPersonalInformationCode(exported.information());
        record.setReceivedDateTime(exported.receivedAt());
        record.setRequestedDateTime(exported.requestedAt());
        record.setAnsweredDateTime(exported.answeredAt());
        record.setOutcome(Wire.presence(exported.outcome()));
        record.setReasonCode(Wire.presence(exported.reason()));
        record.setNonDisclosureCode(Wire.flag(exported.nonDisclosure()));
        record.setLegalBasis(Wire.presence(exported.legalBasis()));
        return record;
    }
}
