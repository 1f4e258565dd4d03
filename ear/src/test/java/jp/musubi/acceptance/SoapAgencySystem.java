package jp.musubi.acceptance;

import jakarta.xml.ws.BindingProvider;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.musubi.standin.population.DemoSystem;
import jp.musubi.ws.linkage.v1.common.ExchangeFaultDetail;
import jp.musubi.ws.linkage.v1.common.RequestHeader;
import jp.musubi.ws.linkage.v1.common.RequestSource;
import jp.musubi.ws.linkage.v1.dbm.DBM;
import jp.musubi.ws.linkage.v1.dbm.DBMService;
import jp.musubi.ws.linkage.v1.dbm.DuplicateCopyData;
import jp.musubi.ws.linkage.v1.dbm.IFDBM10111R01;
import jp.musubi.ws.linkage.v1.dbm.IFDBM20113R01;
import jp.musubi.ws.linkage.v1.dbm.IFDBM20314R01;
import jp.musubi.ws.linkage.v1.dbm.Item;
import jp.musubi.ws.linkage.v1.dbm.ReplicaFileReference;
import jp.musubi.ws.linkage.v1.dbm.ReplicaFileRegistration;
import jp.musubi.ws.linkage.v1.dbm.ReplicaFileResult;
import jp.musubi.ws.linkage.v1.dbm.ReplicaRecord;
import jp.musubi.ws.linkage.v1.dbm.ReplicaUpdate;
import jp.musubi.ws.linkage.v1.ski.IFSKI10111R01;
import jp.musubi.ws.linkage.v1.ski.IFSKI10712R01;
import jp.musubi.ws.linkage.v1.ski.IFSKI11112R01;
import jp.musubi.ws.linkage.v1.ski.InquiryAnswer;
import jp.musubi.ws.linkage.v1.ski.InquiryProgress;
import jp.musubi.ws.linkage.v1.ski.InquiryReference;
import jp.musubi.ws.linkage.v1.ski.InquiryRegistration;
import jp.musubi.ws.linkage.v1.ski.SKI;
import jp.musubi.ws.linkage.v1.ski.SKIService;
import jp.musubi.ws.linkage.v1.tkm.IFTKM40113R01;
import jp.musubi.ws.linkage.v1.tkm.IFTKM40124R01;
import jp.musubi.ws.linkage.v1.tkm.ProvisionRecord;
import jp.musubi.ws.linkage.v1.tkm.RecordExportPage;
import jp.musubi.ws.linkage.v1.tkm.RecordExportReference;
import jp.musubi.ws.linkage.v1.tkm.RecordExportRequest;
import jp.musubi.ws.linkage.v1.tkm.TKM;
import jp.musubi.ws.linkage.v1.tkm.TKMService;
import org.apache.cxf.configuration.jsse.TLSClientParameters;
import org.apache.cxf.frontend.ClientProxy;
import org.apache.cxf.transport.http.HTTPConduit;

/** The contract as SOAP, by the client that CXF generates from the WSDL. */
final class SoapAgencySystem implements AgencySystem {

    private final SKI ski;
    private final DBM dbm;
    private final TKM tkm;
    private final DemoSystem system;

    SoapAgencySystem(DemoServer server, SystemClient client, DemoSystem system) {
        this.system = system;
        this.ski = connected(new SKIService(SKIService.class.getResource("/contract/linkage/v1/SKI.wsdl")).getSKIPort(), server, client, "SKI");
        this.dbm = connected(new DBMService(SKIService.class.getResource("/contract/linkage/v1/DBM.wsdl")).getDBMPort(), server, client, "DBM");
        this.tkm = connected(new TKMService(SKIService.class.getResource("/contract/linkage/v1/TKM.wsdl")).getTKMPort(), server, client, "TKM");
    }

    @Override
    public String ask(String messageId, Question question) {
        InquiryRegistration body = sourced(new InquiryRegistration());
        body.setAddressNumber(question.addresseeNumber());
        body.setInquirySideNonDisclosureCode(question.nonDisclosureCode());
        body.setTaskCode(question.inquired().task());
        body.setProcedureCode(question.inquired().procedure());
        body.setProviderInstitutionCode(question.inquired().provider());
        body.setSpecificPersonalInformationCode(question.inquired().information());
        body.setInquiryConditionType("0");
        body.setInquiryYearType("0");
        IFSKI10111R01 message = new IFSKI10111R01();
        message.setHeader(header("IF_SKI_10111", messageId));
        message.setBody(body);
        return orRefused(() -> ski.ifSKI10111(message)).getBody().getManagementNumber();
    }

    @Override
    public Progress progress(String managementNumber) {
        IFSKI10712R01 message = new IFSKI10712R01();
        message.setHeader(header("IF_SKI_10712", AgencySystem.newMessageId()));
        message.setBody(reference(managementNumber));
        InquiryProgress body = orRefused(() -> ski.ifSKI10712(message)).getBody();
        return new Progress(body.getState().value(), orEmpty(body.getReasonCode()), orEmpty(body.getReasonText()), orEmpty(body.getReasonTextEn()),
                body.getAcceptedDateTime(), body.getAnsweredDateTime());
    }

    @Override
    public Collected collect(String managementNumber) {
        IFSKI11112R01 message = new IFSKI11112R01();
        message.setHeader(header("IF_SKI_11112", AgencySystem.newMessageId()));
        message.setBody(reference(managementNumber));
        InquiryAnswer body = orRefused(() -> ski.ifSKI11112(message)).getBody();
        List<Map<String, String>> items = new ArrayList<>();
        body.getRecord().forEach(dataSet -> dataSet.getItem().forEach(item -> items.add(Map.of("code", item.getCode(), "name", item.getName(),
                "value", item.getValue() == null ? item.getReasonOfNull() : item.getValue()))));
        return new Collected(body.getState().value(), body.getAddressNumber(), items);
    }

    @Override
    public String update(String messageId, TaxReplica replica) {
        ReplicaUpdate body = sourced(new ReplicaUpdate());
        body.setRecord(entry(replica));
        IFDBM10111R01 message = new IFDBM10111R01();
        message.setHeader(header("IF_DBM_10111", messageId));
        message.setBody(body);
        return orRefused(() -> dbm.ifDBM10111(message)).getBody().getOutcome().value();
    }

    @Override
    public String registerFile(String messageId, String xml) {
        ReplicaFileRegistration body = sourced(new ReplicaFileRegistration());
        body.setFileName("DBM_20113_TM00000000000002_musubi_0001_902.xml");
        body.setAttachment(xml.getBytes(StandardCharsets.UTF_8));
        IFDBM20113R01 message = new IFDBM20113R01();
        message.setHeader(header("IF_DBM_20113", messageId));
        message.setBody(body);
        return orRefused(() -> dbm.ifDBM20113(message)).getBody().getFileReceiptNumber();
    }

    @Override
    public FileResult fileResult(String receiptNumber) {
        ReplicaFileReference body = sourced(new ReplicaFileReference());
        body.setFileReceiptNumber(receiptNumber);
        IFDBM20314R01 message = new IFDBM20314R01();
        message.setHeader(header("IF_DBM_20314", AgencySystem.newMessageId()));
        message.setBody(body);
        ReplicaFileResult result = orRefused(() -> dbm.ifDBM20314(message)).getBody();
        return new FileResult(result.getState().value(), result.getRegisteredCount(), result.getRejectedCount());
    }

    @Override
    public List<Map<String, String>> records(LocalDate from, LocalDate to) {
        RecordExportRequest period = sourced(new RecordExportRequest());
        period.setFromDate(from);
        period.setToDate(to);
        IFTKM40113R01 request = new IFTKM40113R01();
        request.setHeader(header("IF_TKM_40113", AgencySystem.newMessageId()));
        request.setBody(period);
        RecordExportReference reference = sourced(new RecordExportReference());
        reference.setRequestReceiptNumber(orRefused(() -> tkm.ifTKM40113(request)).getBody().getRequestReceiptNumber());
        List<Map<String, String>> found = new ArrayList<>();
        do {
            IFTKM40124R01 message = new IFTKM40124R01();
            message.setHeader(header("IF_TKM_40124", AgencySystem.newMessageId()));
            message.setBody(reference);
            RecordExportPage page = orRefused(() -> tkm.ifTKM40124(message)).getBody();
            page.getRecord().forEach(entry -> found.add(texts(entry)));
            reference.setAfter(page.getNext());
        } while (reference.getAfter() != null);
        return found;
    }

    private static ReplicaRecord entry(TaxReplica replica) {
        ReplicaRecord entry = new ReplicaRecord();
        entry.setRecordIdentificationNumber(1);
        entry.setAddressNumber(replica.addresseeNumber());
        entry.setSpecificPersonalInformationCode(TaxReplica.INFORMATION);
        entry.setDataSetIdentificationItemCode(TaxReplica.DATA_SET);
        entry.setDataSetRecordKey(TaxReplica.KEY);
        entry.setSPIMajorVersion(TaxReplica.LAYOUT);
        entry.setPublicationDate(LocalDate.parse(TaxReplica.PUBLISHED));
        entry.setSegmentOfRegistrationDelete("1");
        entry.setDuplicateCopyData(new DuplicateCopyData());
        replica.items().forEach((code, value) -> {
            Item item = new Item();
            item.setCode(code);
            item.setVersion("0001");
            item.setValue(value);
            entry.getDuplicateCopyData().getItem().add(item);
        });
        return entry;
    }

    /** Spelt as in the JSON contract. */
    private static Map<String, String> texts(ProvisionRecord entry) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("managementNumber", entry.getManagementNumber());
        texts.put("side", entry.getSide().value());
        texts.put("addressNumber", entry.getAddressNumber());
        texts.put("requesterInstitutionCode", entry.getRequesterInstitutionCode());
        texts.put("requesterUnitCode", entry.getRequesterUnitCode());
        texts.put("providerInstitutionCode", entry.getProviderInstitutionCode());
        texts.put("taskCode", entry.getTaskCode());
        texts.put("procedureCode", entry.getProcedureCode());
        texts.put("specificPersonalInformationCode", entry.getSpecificPersonalInformationCode());
        texts.put("receivedDateTime", String.valueOf(entry.getReceivedDateTime()));
        texts.put("requestedDateTime", String.valueOf(entry.getRequestedDateTime()));
        texts.put("answeredDateTime", String.valueOf(entry.getAnsweredDateTime()));
        texts.put("outcome", entry.getOutcome());
        texts.put("reasonCode", entry.getReasonCode());
        texts.put("nonDisclosureCode", entry.getNonDisclosureCode());
        texts.put("legalBasis", entry.getLegalBasis());
        return texts;
    }

    private InquiryReference reference(String managementNumber) {
        InquiryReference body = sourced(new InquiryReference());
        body.setManagementNumber(managementNumber);
        return body;
    }

    private <T extends RequestSource> T sourced(T body) {
        body.setRequestSourceUnitCode(system.department());
        body.setRequestSourceUserID("it-user");
        return body;
    }

    private RequestHeader header(String operation, String messageId) {
        RequestHeader header = new RequestHeader();
        header.setMsgId(messageId);
        header.setMsgTypeId(operation + "_R01");
        header.setMsgMode("0");
        header.setSourceSystemID(system.id());
        header.setDestinationSystemID("musubi");
        return header;
    }

    static <T> T connected(T port, DemoServer server, SystemClient client, String family) {
        ((BindingProvider) port).getRequestContext().put(BindingProvider.ENDPOINT_ADDRESS_PROPERTY, server.exchange("/exchange/soap/" + family).toString());
        TLSClientParameters tls = new TLSClientParameters();
        tls.setSslContext(client.tls());
        ((HTTPConduit) ClientProxy.getClient(port).getConduit()).setTlsClientParameters(tls);
        return port;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private static <T> T orRefused(Call<T> call) {
        try {
            return call.answer();
        } catch (jp.musubi.ws.linkage.v1.ski.ExchangeFault e) {
            throw refused(e.getFaultInfo());
        } catch (jp.musubi.ws.linkage.v1.dbm.ExchangeFault e) {
            throw refused(e.getFaultInfo());
        } catch (jp.musubi.ws.linkage.v1.tkm.ExchangeFault e) {
            throw refused(e.getFaultInfo());
        }
    }

    private static Refused refused(ExchangeFaultDetail detail) {
        return new Refused(detail.getCode(), detail.getMessageJa(), detail.getMessageEn());
    }

    /** A call that may end in the contract's fault. */
    private interface Call<T> {
        T answer() throws jp.musubi.ws.linkage.v1.ski.ExchangeFault, jp.musubi.ws.linkage.v1.dbm.ExchangeFault,
                jp.musubi.ws.linkage.v1.tkm.ExchangeFault;
    }
}
