package jp.musubi.ws.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import jp.musubi.linkage.boundary.InquiryResult;
import jp.musubi.linkage.boundary.InquiryState;
import jp.musubi.linkage.boundary.InquiryStatus;
import jp.musubi.linkage.boundary.MessageMode;
import jp.musubi.linkage.boundary.ProvidedDataSet;
import jp.musubi.linkage.boundary.ProvidedItem;
import jp.musubi.linkage.boundary.ReasonCode;
import jp.musubi.ws.exchange.FieldsRefused;
import jp.musubi.ws.linkage.v1.common.RequestHeader;
import jp.musubi.ws.linkage.v1.ski.IFSKI10712R01;
import jp.musubi.ws.linkage.v1.ski.IFSKI11112R01;
import jp.musubi.ws.linkage.v1.ski.InquiryReference;
import org.junit.jupiter.api.Test;

class SkiWireMapperTest {

    private static final String NUMBER = "0220199201101700-20261121093000-000001-01";
    private static final Instant AT = Instant.parse("2026-11-21T00:30:00Z");

    @Test
    void takes_header_and_source_into_the_origin() {
        // when
        var command = SkiWireMapper.command(statusRequest("IF_SKI_10712_R01"));

        // then
        assertThat(command.managementNumber()).isEqualTo(NUMBER);
        assertThat(command.origin().mode()).isEqualTo(MessageMode.TEST);
        assertThat(command.origin().department()).isEqualTo("1010");
        assertThat(command.origin().userId()).isEqualTo("u0001");
    }

    @Test
    void refuses_the_header_of_another_message() {
        assertThatThrownBy(() -> SkiWireMapper.command(statusRequest("IF_SKI_10111_R01"))).isInstanceOf(FieldsRefused.class);
    }

    @Test
    void a_refusal_is_an_answer_with_its_reason() {
        // when
        var answer = SkiWireMapper.answer(statusRequest("IF_SKI_10712_R01"), new InquiryStatus(NUMBER,
                InquiryState.REFUSED_BY_NETWORK, ReasonCode.NO_LEGAL_BASIS, "reason", AT, AT, AT, null));

        // then
        assertThat(answer.getBody().getReasonCode()).isEqualTo("NO_LEGAL_BASIS");
        assertThat(answer.getBody().getReasonText()).isEqualTo("reason");
        assertThat(answer.getBody().getReasonTextEn()).startsWith("No law permits");
        assertThat(answer.getHeader().getMsgResult()).isEqualTo(Wire.DONE);
        assertThat(answer.getHeader().getSourceSystemID()).isEqualTo("musubi");
        assertThat(answer.getHeader().getDestinationSystemID()).isEqualTo("musubi-child");
    }

    @Test
    void an_inquiry_on_its_way_is_in_progress() {
        // when
        var answer = SkiWireMapper.answer(statusRequest("IF_SKI_10712_R01"),
                new InquiryStatus(NUMBER, InquiryState.WAITING_MANUAL, null, null, AT, AT, null, 25));

        // then
        assertThat(answer.getHeader().getMsgResult()).isEqualTo(Wire.IN_PROGRESS);
        assertThat(answer.getBody().getReasonCode()).isNull();
        assertThat(answer.getBody().getReasonTextEn()).isNull();
        assertThat(answer.getBody().getAskAgainAfterMilliseconds()).isEqualTo(25);
    }

    @Test
    void an_item_is_handed_over_with_its_value_or_its_reason() {
        // given
        var dataSet = new ProvidedDataSet("0001", "2026", null, "0001", List.of(
                new ProvidedItem("ZE0002", "name", "0001", AT, "124500", null),
                new ProvidedItem("ZE0003", "name", null, null, null, "NotAcceptable")));
        IFSKI11112R01 request = new IFSKI11112R01();
        request.setHeader(header("IF_SKI_11112_R01"));

        // when
        var answer = SkiWireMapper.answer(request, new InquiryResult(NUMBER, InquiryState.PROVIDED, null, null, AT, AT, AT,
                "000000000000019", "0220199301801700", "TM00000000000002", List.of(dataSet)));

        // then
        var items = answer.getBody().getRecord().get(0).getItem();
        assertThat(items.get(0).getValue()).isEqualTo("124500");
        assertThat(items.get(1).getValue()).isNull();
        assertThat(items.get(1).getReasonOfNull()).isEqualTo("NotAcceptable");
    }

    private static IFSKI10712R01 statusRequest(String messageType) {
        IFSKI10712R01 message = new IFSKI10712R01();
        message.setHeader(header(messageType));
        InquiryReference body = new InquiryReference();
        body.setRequestSourceUnitCode("1010");
        body.setRequestSourceUserID("u0001");
        body.setManagementNumber(NUMBER);
        message.setBody(body);
        return message;
    }

    private static RequestHeader header(String messageType) {
        RequestHeader header = new RequestHeader();
        header.setMsgId("m-1");
        header.setMsgTypeId(messageType);
        header.setMsgMode("1");
        header.setSourceSystemID("musubi-child");
        header.setDestinationSystemID("musubi");
        return header;
    }
}
