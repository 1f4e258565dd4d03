package jp.musubi.ws.linkage;

import java.time.LocalDate;
import java.util.List;
import jp.musubi.linkage.boundary.AutomaticAnswerSet;
import jp.musubi.linkage.boundary.GetReplicaFileResult;
import jp.musubi.linkage.boundary.RegisterReplicaFile;
import jp.musubi.linkage.boundary.RegistrationOrDeletion;
import jp.musubi.linkage.boundary.RejectedReplicaRow;
import jp.musubi.linkage.boundary.ReplicaFileAccepted;
import jp.musubi.linkage.boundary.ReplicaItem;
import jp.musubi.linkage.boundary.ReplicaOutcome;
import jp.musubi.linkage.boundary.ReplicaRow;
import jp.musubi.linkage.boundary.ReplicaUpdated;
import jp.musubi.linkage.boundary.SetAutomaticAnswer;
import jp.musubi.linkage.boundary.UpdateReplica;
import jp.musubi.ws.exchange.ExchangeError;
import jp.musubi.ws.exchange.FieldsRefused;
import jp.musubi.ws.linkage.v1.dbm.AutomaticAnswerReceipt;
import jp.musubi.ws.linkage.v1.dbm.AutomaticAnswerSetting;
import jp.musubi.ws.linkage.v1.dbm.FileState;
import jp.musubi.ws.linkage.v1.dbm.IFDBM10111R01;
import jp.musubi.ws.linkage.v1.dbm.IFDBM10111S01;
import jp.musubi.ws.linkage.v1.dbm.IFDBM20113R01;
import jp.musubi.ws.linkage.v1.dbm.IFDBM20113S01;
import jp.musubi.ws.linkage.v1.dbm.IFDBM20314R01;
import jp.musubi.ws.linkage.v1.dbm.IFDBM20314S01;
import jp.musubi.ws.linkage.v1.dbm.IFDBM40111R01;
import jp.musubi.ws.linkage.v1.dbm.IFDBM40111S01;
import jp.musubi.ws.linkage.v1.dbm.IFDBM50111R01;
import jp.musubi.ws.linkage.v1.dbm.IFDBM50111S01;
import jp.musubi.ws.linkage.v1.dbm.InformationAutomaticAnswerSetting;
import jp.musubi.ws.linkage.v1.dbm.Item;
import jp.musubi.ws.linkage.v1.dbm.RejectedRow;
import jp.musubi.ws.linkage.v1.dbm.ReplicaFileReceipt;
import jp.musubi.ws.linkage.v1.dbm.ReplicaFileRegistration;
import jp.musubi.ws.linkage.v1.dbm.ReplicaFileResult;
import jp.musubi.ws.linkage.v1.dbm.ReplicaRecord;
import jp.musubi.ws.linkage.v1.dbm.ReplicaUpdateReceipt;
import jp.musubi.ws.linkage.v1.dbm.UpdateOutcome;

/** Messages of family DBM (情報提供データベース管理機能) to commands and back. */
final class DbmWireMapper {

    /** 9999-12-31 is how the record layouts write an end that is not set. */
    private static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);
    private static final String FLAG = "AutomaticAnswerDisabledFlag";

    private DbmWireMapper() {
    }

    static UpdateReplica command(IFDBM10111R01 message) {
        var origin = Wire.origin("IF_DBM_10111_R01", message.getHeader(), message.getBody());
        return new UpdateReplica(origin, row(Wire.required(message.getBody().getRecord(), "Record")));
    }

    static RegisterReplicaFile command(IFDBM20113R01 message) {
        ReplicaFileRegistration body = message.getBody();
        return new RegisterReplicaFile(Wire.origin("IF_DBM_20113_R01", message.getHeader(), body), body.getFileName(),
                body.getAttachment());
    }

    static GetReplicaFileResult command(IFDBM20314R01 message) {
        var origin = Wire.origin("IF_DBM_20314_R01", message.getHeader(), message.getBody());
        Integer afterRow = message.getBody().getAfterRow();
        return new GetReplicaFileResult(origin, Wire.receipt(message.getBody().getFileReceiptNumber(), "FileReceiptNumber"),
                afterRow == null ? 0 : afterRow);
    }

    static SetAutomaticAnswer command(IFDBM40111R01 message) {
        InformationAutomaticAnswerSetting body = message.getBody();
        var origin = Wire.origin("IF_DBM_40111_R01", message.getHeader(), body);
        return new SetAutomaticAnswer(origin, body.getAddressNumber(),
                Wire.required(body.getSpecificPersonalInformationCode(), "SpecificPersonalInformationCode"),
                Wire.flag(body.getAutomaticAnswerDisabledFlag(), FLAG), body.getEndDate());
    }

    static SetAutomaticAnswer command(IFDBM50111R01 message) {
        AutomaticAnswerSetting body = message.getBody();
        var origin = Wire.origin("IF_DBM_50111_R01", message.getHeader(), body);
        return new SetAutomaticAnswer(origin, body.getAddressNumber(), null,
                Wire.flag(body.getAutomaticAnswerDisabledFlag(), FLAG), body.getEndDate());
    }

    static IFDBM10111S01 answer(IFDBM10111R01 request, ReplicaUpdated updated) {
        ReplicaUpdateReceipt body = new ReplicaUpdateReceipt();
        body.setOutcome(UpdateOutcome.valueOf(updated.outcome().name()));
        body.setCode(updated.code());
        body.setMessage(updated.message());
        body.setMessageEn(updated.messageEn());
        String result = updated.outcome() == ReplicaOutcome.REJECTED ? Wire.DONE_WITH_ERRORS : Wire.DONE;
        IFDBM10111S01 answer = new IFDBM10111S01();
        answer.setHeader(Wire.answer(request.getHeader(), "IF_DBM_10111_S01", result));
        answer.setBody(body);
        return answer;
    }

    static IFDBM20113S01 answer(IFDBM20113R01 request, ReplicaFileAccepted accepted) {
        ReplicaFileReceipt body = new ReplicaFileReceipt();
        body.setFileReceiptNumber(accepted.receiptNumber().toString());
        body.setAcceptedDateTime(accepted.acceptedAt());
        IFDBM20113S01 answer = new IFDBM20113S01();
        answer.setHeader(Wire.answer(request.getHeader(), "IF_DBM_20113_S01", Wire.DONE));
        answer.setBody(body);
        return answer;
    }

    static IFDBM20314S01 answer(IFDBM20314R01 request, jp.musubi.linkage.boundary.ReplicaFileResult file) {
        ReplicaFileResult body = new ReplicaFileResult();
        body.setFileReceiptNumber(file.receiptNumber().toString());
        body.setFileName(file.fileName());
        body.setState(FileState.valueOf(file.state().name()));
        body.setRowCount(file.rows());
        body.setRegisteredCount(file.registered());
        body.setDeletedCount(file.deleted());
        body.setRejectedCount(file.rejected());
        file.rejectedRows().forEach(row -> body.getRejectedRow().add(rejected(row)));
        body.setMoreRejectedRows(Wire.flag(file.moreRejectedRows()));
        IFDBM20314S01 answer = new IFDBM20314S01();
        answer.setHeader(Wire.answer(request.getHeader(), "IF_DBM_20314_S01", result(file)));
        answer.setBody(body);
        return answer;
    }

    static IFDBM40111S01 answer(IFDBM40111R01 request, AutomaticAnswerSet set) {
        IFDBM40111S01 answer = new IFDBM40111S01();
        answer.setHeader(Wire.answer(request.getHeader(), "IF_DBM_40111_S01", Wire.DONE));
        answer.setBody(receipt(set));
        return answer;
    }

    static IFDBM50111S01 answer(IFDBM50111R01 request, AutomaticAnswerSet set) {
        IFDBM50111S01 answer = new IFDBM50111S01();
        answer.setHeader(Wire.answer(request.getHeader(), "IF_DBM_50111_S01", Wire.DONE));
        answer.setBody(receipt(set));
        return answer;
    }

    private static ReplicaRow row(ReplicaRecord record) {
        String segment = Wire.required(record.getSegmentOfRegistrationDelete(), "SegmentOfRegistrationDelete");
        List<ReplicaItem> items = record.getDuplicateCopyData() == null ? List.of()
                : record.getDuplicateCopyData().getItem().stream().map(DbmWireMapper::item).toList();
        return new ReplicaRow(record.getRecordIdentificationNumber(), record.getAddressNumber(),
                record.getSpecificPersonalInformationCode(), record.getDataSetIdentificationItemCode(),
                record.getDataSetRecordKey(), record.getParentDataSetRecordKey(), record.getSPIMajorVersion(),
                record.getPublicationDate(), OPEN_END.equals(record.getPublishedEndDate()) ? null : record.getPublishedEndDate(),
                record.getAdministrativeRegionCode(), segment(segment), items);
    }

    private static RegistrationOrDeletion segment(String code) {
        return switch (code) {
            case "1" -> RegistrationOrDeletion.REGISTER;
            case "2" -> RegistrationOrDeletion.DELETE;
            default -> throw FieldsRefused.one(ExchangeError.UNKNOWN_VALUE, "SegmentOfRegistrationDelete");
        };
    }

    private static ReplicaItem item(Item item) {
        Wire.required(item, "Item");
        return new ReplicaItem(item.getCode(), item.getVersion(), item.getTimeAndDateOfUpdate(), item.getValue(),
                item.getReasonOfNull());
    }

    private static RejectedRow rejected(RejectedReplicaRow rejected) {
        RejectedRow row = new RejectedRow();
        row.setRow(rejected.row());
        row.setRecordIdentificationNumber(rejected.recordNumber());
        row.setCode(rejected.code());
        row.setMessage(rejected.message());
        row.setMessageEn(rejected.messageEn());
        return row;
    }

    private static AutomaticAnswerReceipt receipt(AutomaticAnswerSet set) {
        AutomaticAnswerReceipt body = new AutomaticAnswerReceipt();
        body.setAutomaticAnswerDisabledFlag(Wire.flag(set.disabled()));
        body.setSetDateTime(set.at());
        return body;
    }

    private static String result(jp.musubi.linkage.boundary.ReplicaFileResult file) {
        return switch (file.state()) {
            case WAITING, LOADING -> Wire.IN_PROGRESS;
            case UNREADABLE -> Wire.DONE_WITH_ERRORS;
            case LOADED -> file.rejected() == 0 ? Wire.DONE : Wire.DONE_WITH_ERRORS;
        };
    }
}
