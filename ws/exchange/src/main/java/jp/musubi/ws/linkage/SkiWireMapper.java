package jp.musubi.ws.linkage;

import java.util.Locale;
import jp.musubi.linkage.boundary.GetInquiryResult;
import jp.musubi.linkage.boundary.GetInquiryStatus;
import jp.musubi.linkage.boundary.InquiryAccepted;
import jp.musubi.linkage.boundary.InquiryResult;
import jp.musubi.linkage.boundary.InquiryStatus;
import jp.musubi.linkage.boundary.ProvidedDataSet;
import jp.musubi.linkage.boundary.ProvidedItem;
import jp.musubi.linkage.boundary.ReasonCode;
import jp.musubi.linkage.boundary.RegisterInquiry;
import jp.musubi.ws.linkage.v1.ski.IFSKI10111R01;
import jp.musubi.ws.linkage.v1.ski.IFSKI10111S01;
import jp.musubi.ws.linkage.v1.ski.IFSKI10712R01;
import jp.musubi.ws.linkage.v1.ski.IFSKI10712S01;
import jp.musubi.ws.linkage.v1.ski.IFSKI11112R01;
import jp.musubi.ws.linkage.v1.ski.IFSKI11112S01;
import jp.musubi.ws.linkage.v1.ski.InquiryAcceptance;
import jp.musubi.ws.linkage.v1.ski.InquiryAnswer;
import jp.musubi.ws.linkage.v1.ski.InquiryProgress;
import jp.musubi.ws.linkage.v1.ski.InquiryRegistration;
import jp.musubi.ws.linkage.v1.ski.InquiryState;
import jp.musubi.ws.linkage.v1.ski.ProvidedRecord;

/** Messages of family SKI (情報照会機能) to commands and back. */
final class SkiWireMapper {

    private SkiWireMapper() {
    }

    static RegisterInquiry command(IFSKI10111R01 message) {
        InquiryRegistration body = message.getBody();
        var origin = Wire.origin("IF_SKI_10111_R01", message.getHeader(), body);
        return new RegisterInquiry(origin, body.getAddressNumber(), body.getTaskCode(), body.getProcedureCode(),
                body.getProviderInstitutionCode(), body.getSpecificPersonalInformationCode(),
                Wire.flag(body.getInquirySideNonDisclosureCode(), "InquirySideNonDisclosureCode"),
                body.getInquiryConditionType(), body.getInquiryYearType(), body.getInquiryStartDate(),
                body.getInquiryEndDate());
    }

    static GetInquiryStatus command(IFSKI10712R01 message) {
        var origin = Wire.origin("IF_SKI_10712_R01", message.getHeader(), message.getBody());
        return new GetInquiryStatus(origin, message.getBody().getManagementNumber());
    }

    static GetInquiryResult command(IFSKI11112R01 message) {
        var origin = Wire.origin("IF_SKI_11112_R01", message.getHeader(), message.getBody());
        return new GetInquiryResult(origin, message.getBody().getManagementNumber());
    }

    static IFSKI10111S01 answer(IFSKI10111R01 request, InquiryAccepted accepted) {
        InquiryAcceptance body = new InquiryAcceptance();
        body.setManagementNumber(accepted.managementNumber());
        body.setAcceptedDateTime(accepted.acceptedAt());
        body.setAskAgainAfterMilliseconds(accepted.askAfterMillis());
        IFSKI10111S01 answer = new IFSKI10111S01();
        answer.setHeader(Wire.answer(request.getHeader(), "IF_SKI_10111_S01", Wire.DONE));
        answer.setBody(body);
        return answer;
    }

    static IFSKI10712S01 answer(IFSKI10712R01 request, InquiryStatus status) {
        InquiryProgress body = new InquiryProgress();
        body.setManagementNumber(status.managementNumber());
        body.setState(InquiryState.valueOf(status.state().name()));
        body.setReasonCode(code(status.reasonCode()));
        body.setReasonText(status.reasonText());
        body.setReasonTextEn(english(status.reasonCode()));
        body.setAcceptedDateTime(status.acceptedAt());
        body.setRequestedDateTime(status.requestedAt());
        body.setAnsweredDateTime(status.answeredAt());
        body.setAskAgainAfterMilliseconds(status.askAgainAfterMillis());
        IFSKI10712S01 answer = new IFSKI10712S01();
        answer.setHeader(Wire.answer(request.getHeader(), "IF_SKI_10712_S01", result(status.state())));
        answer.setBody(body);
        return answer;
    }

    static IFSKI11112S01 answer(IFSKI11112R01 request, InquiryResult result) {
        InquiryAnswer body = new InquiryAnswer();
        body.setManagementNumber(result.managementNumber());
        body.setState(InquiryState.valueOf(result.state().name()));
        body.setReasonCode(code(result.reasonCode()));
        body.setReasonText(result.reasonText());
        body.setReasonTextEn(english(result.reasonCode()));
        body.setAcceptedDateTime(result.acceptedAt());
        body.setRequestedDateTime(result.requestedAt());
        body.setAnsweredDateTime(result.answeredAt());
        body.setAddressNumber(result.addresseeNumber());
        body.setProviderInstitutionCode(result.providerInstitution());
        body.setSpecificPersonalInformationCode(result.informationCode());
        result.dataSets().forEach(dataSet -> body.getRecord().add(record(dataSet)));
        IFSKI11112S01 answer = new IFSKI11112S01();
        answer.setHeader(Wire.answer(request.getHeader(), "IF_SKI_11112_S01", result(result.state())));
        answer.setBody(body);
        return answer;
    }

    private static ProvidedRecord record(ProvidedDataSet dataSet) {
        ProvidedRecord record = new ProvidedRecord();
        record.setDataSetIdentificationItemCode(dataSet.dataSet());
        record.setDataSetRecordKey(dataSet.recordKey());
        record.setParentDataSetRecordKey(Wire.presence(dataSet.parentRecordKey()));
        record.setSPIMajorVersion(dataSet.layoutVersion());
        dataSet.items().forEach(item -> record.getItem().add(item(item)));
        return record;
    }

    private static jp.musubi.ws.linkage.v1.ski.ProvidedItem item(ProvidedItem provided) {
        var item = new jp.musubi.ws.linkage.v1.ski.ProvidedItem();
        item.setCode(provided.code());
        item.setName(provided.name());
        item.setVersion(provided.version());
        item.setTimeAndDateOfUpdate(provided.updatedAt());
        item.setValue(Wire.presence(provided.value()));
        item.setReasonOfNull(provided.reasonOfNull());
        return item;
    }

    private static String code(ReasonCode reason) {
        return reason == null ? null : reason.name();
    }

    private static String english(ReasonCode reason) {
        return reason == null ? null : reason.text(Locale.ENGLISH);
    }

    private static String result(jp.musubi.linkage.boundary.InquiryState state) {
        return state.isFinal() ? Wire.DONE : Wire.IN_PROGRESS;
    }
}
