package jp.musubi.linkage.domain;

import static org.assertj.core.api.Assertions.assertThat;

import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.linkage.boundary.InquiryState;
import jp.musubi.linkage.boundary.ReasonCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeAcquisitionTest {

    private static final String RESIDENT = "12345678903";

    private final LinkageFixture fixture = new LinkageFixture();
    private final TownHub hub = new TownHub(fixture);
    private final CodeAcquisition acquisition = new CodeAcquisition(new CodeAcquisition.Books(fixture.here.codeRepository(),
            fixture.here.inquiryRepository(), fixture.inquiryDesk(), fixture.residents), hub, hub, fixture.here, fixture.clock);
    private final Inquiry inquiry = fixture.inquiryDesk().accept(LinkageFixture.asker(), new AddresseeNumber(LinkageFixture.TARO),
            LinkageFixture.QUESTION, false).inquiry();

    @Test
    void acquires_the_code_forgets_the_number_and_releases_the_inquiry() {
        assertThat(inquiry.state()).isEqualTo(InquiryState.WAITING_FOR_CODE);

        acquisition.advance(LinkageFixture.MUSUBI);

        assertThat(fixture.here.codes).singleElement().extracting(InstitutionCode::subject).isEqualTo(LinkageFixture.TARO_HERE);
        assertThat(fixture.here.requests).isEmpty();
        assertThat(fixture.here.batches).isEmpty();
        assertThat(inquiry.state()).isEqualTo(InquiryState.ACCEPTED);
        assertThat(inquiry.dueAt()).isEqualTo(fixture.clock.instant());
    }

    @ParameterizedTest
    @CsvSource({"1, BEFORE", "1, AFTER", "2, BEFORE", "2, AFTER", "3, BEFORE", "3, AFTER"})
    void loses_no_code_when_it_dies_around_any_wire_call(int call, TownHub.Trouble trouble) {
        hub.dieAt(call, trouble);
        try {
            acquisition.advance(LinkageFixture.MUSUBI);
        } catch (BusinessException died) {
            assertThat(acquisition.advance(LinkageFixture.MUSUBI)).as("nobody else takes it while the lease lasts").isFalse();
        }

        fixture.clock.forward(31);
        acquisition.advance(LinkageFixture.MUSUBI);

        assertThat(fixture.here.codes).hasSize(1);
        assertThat(fixture.here.requests).isEmpty();
        assertThat(inquiry.state()).isEqualTo(InquiryState.ACCEPTED);
    }

    @Test
    void collects_again_what_j_lis_had_not_told_yet() {
        hub.outcomes.put(RESIDENT, HubGateway.Outcome.PENDING);
        acquisition.advance(LinkageFixture.MUSUBI);
        assertThat(fixture.here.codes).isEmpty();
        assertThat(inquiry.state()).isEqualTo(InquiryState.WAITING_FOR_CODE);

        hub.outcomes.clear();
        fixture.clock.forward(3);
        acquisition.advance(LinkageFixture.MUSUBI);

        assertThat(inquiry.state()).isEqualTo(InquiryState.ACCEPTED);
    }

    @Test
    void ends_the_inquiry_when_j_lis_knows_nobody_and_keeps_no_number() {
        hub.outcomes.put(RESIDENT, HubGateway.Outcome.NOT_FOUND);

        acquisition.advance(LinkageFixture.MUSUBI);

        assertThat(inquiry.state()).isEqualTo(InquiryState.NOT_POSSIBLE);
        assertThat(inquiry.reason()).isEqualTo(ReasonCode.NO_CODE);
        assertThat(fixture.here.requests).singleElement().satisfies(request -> {
            assertThat(request.acquisitionNumber()).isNull();
            assertThat(request.dueAt()).isAfter(fixture.clock.instant());
        });
    }

    @Test
    void sends_nobody_without_a_resident_code() {
        fixture.residents.known.clear();

        assertThat(acquisition.advance(LinkageFixture.MUSUBI)).isFalse();

        assertThat(inquiry.state()).isEqualTo(InquiryState.NOT_POSSIBLE);
        assertThat(hub.resolved).isEmpty();
    }

    @Test
    void gives_a_person_registered_twice_no_second_code() {
        fixture.here.codes.add(new InstitutionCode(LinkageFixture.MUSUBI, LinkageFixture.TARO_THERE, "c".repeat(21) + RESIDENT,
                fixture.clock.instant()));

        acquisition.advance(LinkageFixture.MUSUBI);

        assertThat(fixture.here.codes).hasSize(1);
        assertThat(inquiry.reason()).isEqualTo(ReasonCode.NO_CODE);
    }
}
