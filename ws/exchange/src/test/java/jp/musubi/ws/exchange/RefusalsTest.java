package jp.musubi.ws.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.SchemaFactory;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.error.KernelError;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.staxutils.StaxUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

class RefusalsTest {

    @Test
    void keeps_the_code_of_a_business_refusal_however_deep_it_lies() {
        // when
        Refusal refusal = Refusals.of(new Fault(new EJBException(new BusinessException(KernelError.MESSAGE_ID_REUSED))));

        // then
        assertThat(refusal.code()).isEqualTo("KRN-0001");
        assertThat(HttpStatuses.of(refusal).getStatusCode()).isEqualTo(409);
    }

    @Test
    void says_nothing_of_what_nobody_foresaw() {
        // when
        Refusal refusal = Refusals.of(new IllegalStateException("secret"));

        // then
        assertThat(refusal.error()).isEqualTo(KernelError.UNEXPECTED);
        assertThat(refusal.messageJa() + refusal.messageEn()).doesNotContain("secret");
    }

    @Test
    void a_door_that_is_closed_to_the_role_is_a_refusal_of_the_edge() {
        // when
        Refusal refusal = Refusals.of(new EJBAccessException("WFLYEJB0364"));

        // then
        assertThat(refusal.code()).isEqualTo("EXC-0020");
        assertThat(refusal.isOfTheEdge()).isTrue();
    }

    @Test
    void names_the_fields_of_violated_constraints_as_the_contract_does() {
        // given
        var violations = Validation.buildDefaultValidatorFactory().getValidator().validate(new Sample(null, "x", "123"));

        // when
        Refusal refusal = Refusals.of(new ConstraintViolationException(violations));

        // then
        assertThat(refusal.fields()).extracting(FieldRefusal::field, FieldRefusal::code).containsExactlyInAnyOrder(
                tuple("ManagementNumber", "EXC-0007"),
                tuple("TaskCode", "EXC-0004"),
                tuple("FileName", "EXC-0005"));
    }

    @ParameterizedTest
    @CsvSource({"JM0000000000008, EXC-0005", "JM000000000000811, EXC-0005", "JX00000000000081, EXC-0004", "JM0000000000008X, EXC-0004"})
    void a_code_that_is_only_too_long_or_too_short_is_refused_for_its_length(String value, String code) {
        // given
        var violations = Validation.buildDefaultValidatorFactory().getValidator().validate(new CodeSample(value));

        // when
        Refusal refusal = Refusals.of(new ConstraintViolationException(violations));

        // then
        assertThat(refusal.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @EnumSource(ExchangeError.class)
    void every_error_has_both_texts_and_a_status(ExchangeError error) {
        Refusal refusal = Refusal.of(error, "a", "b");
        assertThat(refusal.messageJa()).isNotBlank().isNotEqualTo(refusal.messageEn());
        assertThat(HttpStatuses.of(refusal).getStatusCode()).isBetween(400, 503);
        assertThat(error.text(Locale.ENGLISH, "a", "b")).matches("\\p{ASCII}+");
    }

    @Test
    void codes_are_unique() {
        assertThat(Arrays.stream(ExchangeError.values()).map(ExchangeError::code)).doesNotHaveDuplicates();
    }

    @Test
    void detail_of_a_fault_follows_the_contract() throws Exception {
        // given
        Refusal refusal = Refusal.of(List.of(FieldRefusal.of(ExchangeError.WRONG_FORMAT, "AddressNumber"),
                FieldRefusal.unexpected("Evil", List.of())));

        // when
        var envelope = StaxUtils.read(new StringReader(SoapFaults.envelope(refusal)));
        Element detail = (Element) envelope.getElementsByTagName("detail").item(0).getFirstChild();

        // then
        SchemaFactory.newDefaultInstance().newSchema(new File("src/main/contract/linkage/v1/common.xsd")).newValidator()
                .validate(new DOMSource(detail));
    }

    @Test
    void a_body_ends_at_its_limit() throws IOException {
        // given
        LimitedInput input = new LimitedInput(new ServletBody(new ByteArrayInputStream(new byte[11])), 10, new LargeBodies(1).place(null));

        // then
        assertThatThrownBy(input::readAllBytes).isInstanceOf(BodyTooLarge.class);
        assertThat(BodyLimits.of("/exchange/soap/SKI")).isLessThan(BodyLimits.of("/exchange/soap/DBM"));
    }

    private record CodeSample(@Pattern(regexp = "JM[0-9]{14}") String taskCode) {
    }

    private record Sample(@NotNull String managementNumber, @Pattern(regexp = "JM[0-9]{14}") String taskCode,
            @Size(max = 2) String fileName) {
    }
}
