package jp.musubi.linkage.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.disclosure.boundary.Outcome;
import jp.musubi.disclosure.boundary.ProvisionAnswered;
import jp.musubi.disclosure.boundary.RecordFormats;
import jp.musubi.disclosure.boundary.Side;
import jp.musubi.legalbasis.boundary.DecisionReason;
import jp.musubi.linkage.boundary.InquiryState;
import jp.musubi.linkage.boundary.ProvidedDataSet;
import jp.musubi.linkage.boundary.ReasonCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InquiryFlowTest {

    private final LinkageFixture fixture = new LinkageFixture().connected();
    private final TownHub hub = new TownHub(fixture);
    private final InquiryDispatch dispatch = new InquiryDispatch(new InquiryDispatch.Books(fixture.here.inquiryRepository(),
            fixture.here.codeRepository(), fixture.records, fixture.pace), new InquiryDispatch.Keys(fixture.envelopes, fixture.sealer), hub,
            fixture.here, fixture.clock);

    @Test
    void brings_the_replica_to_the_requester_and_to_nobody_else() {
        InquiryDesk.Acceptance acceptance = accept(LinkageFixture.TARO, false);

        dispatch.send(acceptance.outgoing().orElseThrow());

        assertThat(acceptance.inquiry().state()).isEqualTo(InquiryState.PROVIDED);
        assertThat(acceptance.inquiry().dueAt()).isNull();
        List<ProvidedDataSet> read = reading().open(acceptance.inquiry());
        assertThat(read).singleElement().satisfies(data -> {
            assertThat(data.items().get(0).value()).isEqualTo("2400000");
            assertThat(data.items().get(1).reasonOfNull()).isEqualTo("NotAcceptable");
        });
        assertThat(String.join("\n", hub.payloads)).doesNotContain("2400000", LinkageFixture.TARO, LinkageFixture.TARO_HERE,
                LinkageFixture.CODE_HERE);
    }

    @Test
    void leaves_the_record_of_both_sides() {
        dispatch.send(accept(LinkageFixture.TARO, false).outgoing().orElseThrow());

        assertThat(fixture.records.requested).extracting(request -> request.side())
                .containsExactly(Side.REQUESTER, Side.PROVIDER);
        assertThat(fixture.records.answered).extracting(ProvisionAnswered::outcome)
                .containsExactly(Outcome.PROVIDED, Outcome.PROVIDED);
    }

    @Test
    void records_when_it_asked_and_when_the_network_took_the_question_in() {
        OutgoingInquiry outgoing = accept(LinkageFixture.TARO, false).outgoing().orElseThrow();
        fixture.clock.forward(2);

        dispatch.send(outgoing);

        assertThat(fixture.records.requested).extracting(request -> request.requestedAt()).containsOnly(outgoing.acceptedAt());
        assertThat(fixture.records.answered).filteredOn(answer -> answer.side() == Side.REQUESTER)
                .extracting(ProvisionAnswered::receivedAt).containsExactly(outgoing.acceptedAt().plusSeconds(2));
    }

    @Test
    void refuses_an_unknown_person_as_a_state_and_records_it_without_a_person() {
        InquiryDesk.Acceptance acceptance = accept(LinkageFixture.NOBODY, false);

        assertThat(acceptance.outgoing()).isEmpty();
        assertThat(acceptance.inquiry().state()).isEqualTo(InquiryState.NOT_POSSIBLE);
        assertThat(acceptance.inquiry().reason()).isEqualTo(ReasonCode.UNKNOWN_PERSON);
        assertThat(fixture.records.requested).singleElement().satisfies(record -> {
            assertThat(record.subject()).isEqualTo(RecordFormats.NOBODY);
            assertThat(record.managementNumber()).isEqualTo(acceptance.inquiry().managementNumber());
        });
        assertThat(fixture.records.answered).singleElement().satisfies(record -> {
            assertThat(record.outcome()).isEqualTo(Outcome.NOT_POSSIBLE);
            assertThat(record.reason()).isEqualTo("UNKNOWN_PERSON");
        });
    }

    @Test
    void never_sends_a_test_message() {
        InquiryDesk.Acceptance acceptance = accept(LinkageFixture.TARO, true);

        assertThat(acceptance.outgoing()).isEmpty();
        assertThat(acceptance.inquiry().reason()).isEqualTo(ReasonCode.TEST_MESSAGE);
        assertThat(fixture.records.requested).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = TownHub.Trouble.class, names = {"BEFORE", "AFTER"})
    void is_sent_again_when_the_wire_breaks_and_gets_one_answer(TownHub.Trouble trouble) {
        Inquiry inquiry = accept(LinkageFixture.TARO, false).inquiry();
        hub.dieAt(1, trouble);
        dispatch.send(OutgoingInquiry.of(inquiry, LinkageFixture.CODE_HERE));
        assertThat(inquiry.state()).isEqualTo(InquiryState.SENT);
        assertThat(dispatch.claimDue(LinkageFixture.MUSUBI, 10)).as("not at once").isEmpty();

        fixture.clock.forward(5);
        dispatch.claimDue(LinkageFixture.MUSUBI, 10).forEach(dispatch::send);

        assertThat(inquiry.state()).isEqualTo(InquiryState.PROVIDED);
        assertThat(fixture.there.provisions).hasSize(1);
        assertThat(reading().open(inquiry)).hasSize(1);
    }

    @Test
    void is_found_by_the_sweep_when_the_node_died_before_sending() {
        Inquiry inquiry = accept(LinkageFixture.TARO, false).inquiry();
        assertThat(dispatch.claimDue(LinkageFixture.MUSUBI, 10)).isEmpty();

        fixture.clock.forward(16);
        List<OutgoingInquiry> due = dispatch.claimDue(LinkageFixture.MUSUBI, 10);

        assertThat(due).hasSize(1);
        assertThat(dispatch.claimDue(LinkageFixture.MUSUBI, 10)).as("claimed once").isEmpty();
        due.forEach(dispatch::send);
        assertThat(inquiry.state()).isEqualTo(InquiryState.PROVIDED);
    }

    @Test
    void is_not_sent_from_a_queue_in_which_its_lease_ran_out() {
        OutgoingInquiry outgoing = accept(LinkageFixture.TARO, false).outgoing().orElseThrow();
        fixture.clock.forward(16);

        dispatch.send(outgoing);

        assertThat(fixture.there.provisions).isEmpty();
    }

    @Test
    void ends_as_a_system_error_when_the_hub_goes_on_refusing_the_message() {
        Inquiry inquiry = accept(LinkageFixture.TARO, false).inquiry();
        hub.trouble = TownHub.Trouble.REFUSES;

        for (int attempt = 0; attempt < 5; attempt++) {
            dispatch.send(OutgoingInquiry.of(inquiry, LinkageFixture.CODE_HERE));
        }

        assertThat(inquiry.state()).isEqualTo(InquiryState.SYSTEM_ERROR);
        assertThat(inquiry.reason()).isEqualTo(ReasonCode.NOT_ACCEPTED_BY_NETWORK);
        assertThat(inquiry.dueAt()).isNull();
    }

    @ParameterizedTest
    @EnumSource(value = TownHub.Trouble.class, names = {"SILENT", "CLOCK_APART", "CERTIFICATE_UNKNOWN"})
    void goes_on_when_one_refusal_follows_a_long_outage(TownHub.Trouble outage) {
        Inquiry inquiry = accept(LinkageFixture.TARO, false).inquiry();
        hub.trouble = outage;
        for (int attempt = 0; attempt < 6; attempt++) {
            dispatch.send(OutgoingInquiry.of(inquiry, LinkageFixture.CODE_HERE));
        }

        hub.trouble = TownHub.Trouble.REFUSES;
        dispatch.send(OutgoingInquiry.of(inquiry, LinkageFixture.CODE_HERE));

        assertThat(inquiry.state()).isEqualTo(InquiryState.SENT);
        hub.trouble = TownHub.Trouble.NONE;
        dispatch.send(OutgoingInquiry.of(inquiry, LinkageFixture.CODE_HERE));
        assertThat(inquiry.state()).isEqualTo(InquiryState.PROVIDED);
    }

    @Test
    void takes_the_providers_refusal_with_its_reason() {
        Inquiry inquiry = accept(LinkageFixture.TARO, false).inquiry();
        fixture.law.reason = DecisionReason.NO_LONGER_IN_FORCE;

        dispatch.send(OutgoingInquiry.of(inquiry, LinkageFixture.CODE_HERE));

        assertThat(inquiry.state()).isEqualTo(InquiryState.REFUSED_BY_PROVIDER);
        assertThat(inquiry.reason()).isEqualTo(ReasonCode.NO_LONGER_IN_FORCE);
    }

    @Test
    void waits_for_a_person_and_takes_the_late_answer_once() {
        fixture.addressees.underProtection.add(LinkageFixture.TARO_THERE);
        Inquiry inquiry = accept(LinkageFixture.TARO, false).inquiry();
        OutgoingInquiry outgoing = OutgoingInquiry.of(inquiry, LinkageFixture.CODE_HERE);
        dispatch.send(outgoing);
        assertThat(inquiry.state()).isEqualTo(InquiryState.WAITING_MANUAL);
        assertThat(inquiry.reason()).isEqualTo(ReasonCode.HELD_FOR_DECISION);
        Provision held = fixture.there.provisions.get(0);
        fixture.provisionDesk().decide(held, new jp.musubi.linkage.boundary.DecideProvision(held.managementNumber(),
                jp.musubi.linkage.boundary.DecideProvision.Decision.PERMIT, 0, "confirmed"), "clerk");

        new LateAnswering(fixture.there.provisionRepository(), hub, fixture.sealer, fixture.there, fixture.clock)
                .sweep(LinkageFixture.ENISHI, 10);
        LateAnswer late = hub.late.get(0);
        HubAnswer answer = new HubAnswer(late.managementNumber(), HubAnswer.Outcome.PROVIDED, "", late.content(), late.providedAt(), null);
        dispatch.settleLate(LinkageFixture.MUSUBI, answer);
        dispatch.settleLate(LinkageFixture.MUSUBI, answer);

        assertThat(inquiry.state()).isEqualTo(InquiryState.PROVIDED);
        assertThat(held.dueAt()).isNull();
        assertThat(reading().open(inquiry)).hasSize(1);
        assertThat(fixture.records.answered).extracting(ProvisionAnswered::outcome)
                .containsExactly(Outcome.HELD, Outcome.HELD, Outcome.PROVIDED, Outcome.PROVIDED);
    }

    @Test
    void is_not_sent_again_while_a_clerk_decides() {
        fixture.addressees.underProtection.add(LinkageFixture.TARO_THERE);
        Inquiry inquiry = accept(LinkageFixture.TARO, false).inquiry();
        fixture.clock.forward(16);
        List<OutgoingInquiry> slow = dispatch.claimDue(LinkageFixture.MUSUBI, 10);
        slow.forEach(dispatch::send);
        assertThat(inquiry.state()).isEqualTo(InquiryState.WAITING_MANUAL);

        hub.trouble = TownHub.Trouble.SILENT;
        slow.forEach(dispatch::send);
        fixture.clock.forward(60);

        assertThat(inquiry.dueAt()).isNull();
        assertThat(dispatch.claimDue(LinkageFixture.MUSUBI, 10)).isEmpty();
    }

    @Test
    void stops_sending_what_was_due_when_it_hears_again_that_a_clerk_decides() {
        Inquiry inquiry = accept(LinkageFixture.TARO, false).inquiry();
        HubAnswer held = new HubAnswer(inquiry.managementNumber(), HubAnswer.Outcome.HELD, "", null, null, null);
        dispatch.settleLate(LinkageFixture.MUSUBI, held);
        inquiry.claim(fixture.clock.instant());

        dispatch.settleLate(LinkageFixture.MUSUBI, held);

        assertThat(inquiry.dueAt()).isNull();
    }

    @Test
    void keeps_no_reason_that_a_talkative_provider_gives_for_holding() {
        Inquiry inquiry = accept(LinkageFixture.TARO, false).inquiry();

        dispatch.settleLate(LinkageFixture.MUSUBI,
                new HubAnswer(inquiry.managementNumber(), HubAnswer.Outcome.HELD, "PROTECTED_PERSON", null, null, null));

        assertThat(inquiry.reason()).isEqualTo(ReasonCode.HELD_FOR_DECISION);
        assertThat(fixture.records.answered).extracting("reason").containsExactly("HELD_FOR_DECISION");
    }

    private InquiryDesk.Acceptance accept(String number, boolean test) {
        return fixture.inquiryDesk().accept(LinkageFixture.asker(), new AddresseeNumber(number), LinkageFixture.QUESTION, test);
    }

    private ResultReading reading() {
        return new ResultReading(fixture.envelopes, fixture.sealer, new FixedLayouts());
    }
}
