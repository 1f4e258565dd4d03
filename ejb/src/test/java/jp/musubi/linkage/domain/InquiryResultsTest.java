package jp.musubi.linkage.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.disclosure.boundary.Outcome;
import jp.musubi.disclosure.boundary.ProvisionAnswered;
import jp.musubi.kernel.envelope.EnvelopeError;
import jp.musubi.kernel.envelope.Envelopes;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.json.Json;
import jp.musubi.linkage.boundary.InquiryState;
import jp.musubi.linkage.boundary.LinkageError;
import jp.musubi.linkage.boundary.ReasonCode;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Whose word an answer is, when it comes and long after. */
class InquiryResultsTest {

    private static final long A_WEEK = 7 * 24 * 60 * 60;

    private final LinkageFixture fixture = new LinkageFixture().connected();
    private final TownHub hub = new TownHub(fixture);
    private final InquiryDispatch dispatch = dispatch(fixture.envelopes);

    @Test
    void opens_no_answer_that_was_changed_on_the_way() {
        Inquiry inquiry = accept();
        String signed = signed(LinkageFixture.ENISHI, inquiry);
        String[] parts = signed.split("\\.", -1);
        String other = signed(LinkageFixture.ENISHI, accept());
        String changed = parts[0] + "." + other.split("\\.", -1)[1] + "." + parts[2];

        dispatch.settleLate(LinkageFixture.MUSUBI, provided(inquiry, changed));

        assertNotGenuine(inquiry);
    }

    @Test
    void takes_no_answer_that_another_party_signed_and_ends_when_nobody_could_explain_it() {
        Inquiry inquiry = accept();
        HubAnswer foreign = provided(inquiry, signed(LinkageFixture.HUB, inquiry));

        assertUnknownKey(() -> dispatch.settleLate(LinkageFixture.MUSUBI, foreign));
        assertThat(inquiry.state()).isEqualTo(InquiryState.ACCEPTED);

        fixture.clock.forward(A_WEEK);
        dispatch.settleLate(LinkageFixture.MUSUBI, foreign);

        assertNotGenuine(inquiry);
    }

    @Test
    void waits_for_the_certificate_that_the_provider_renewed_and_takes_the_answer_then() {
        Inquiry inquiry = accept();
        dispatch(fixture.withoutNewCertificateOf(LinkageFixture.ENISHI)).send(OutgoingInquiry.of(inquiry, LinkageFixture.CODE_HERE));
        assertThat(inquiry.state()).isEqualTo(InquiryState.SENT);
        assertThat(inquiry.result()).isEmpty();

        fixture.clock.forward(60);
        dispatch.claimDue(LinkageFixture.MUSUBI, 10).forEach(dispatch::send);

        assertThat(inquiry.state()).isEqualTo(InquiryState.PROVIDED);
        assertThat(fixture.there.provisions).as("asked twice, answered once").hasSize(1);
        assertThat(reading().open(inquiry)).hasSize(1);
        assertThat(fixture.records.answered).extracting(ProvisionAnswered::outcome)
                .containsExactly(Outcome.PROVIDED, Outcome.PROVIDED);
    }

    @Test
    void ends_with_the_content_kept_when_the_certificate_does_not_come_within_a_week() {
        Inquiry inquiry = accept();
        InquiryDispatch stale = dispatch(fixture.withoutNewCertificateOf(LinkageFixture.ENISHI));
        stale.send(OutgoingInquiry.of(inquiry, LinkageFixture.CODE_HERE));

        fixture.clock.forward(A_WEEK);
        stale.claimDue(LinkageFixture.MUSUBI, 10).forEach(stale::send);

        assertThat(inquiry.state()).isEqualTo(InquiryState.SYSTEM_ERROR);
        assertThat(inquiry.reason()).isEqualTo(ReasonCode.ANSWER_NOT_GENUINE);
        assertThat(inquiry.result()).isPresent();
        assertThat(stale.claimDue(LinkageFixture.MUSUBI, 10)).isEmpty();
    }

    @Test
    void lets_the_hub_bring_a_late_answer_again_until_the_certificate_is_there() {
        Inquiry inquiry = accept();
        dispatch.settleLate(LinkageFixture.MUSUBI, new HubAnswer(inquiry.managementNumber(), HubAnswer.Outcome.HELD, "", null, null, null));
        HubAnswer late = provided(inquiry, signed(LinkageFixture.ENISHI, inquiry));

        assertUnknownKey(() -> dispatch(fixture.withoutNewCertificateOf(LinkageFixture.ENISHI)).settleLate(LinkageFixture.MUSUBI, late));
        assertThat(inquiry.state()).isEqualTo(InquiryState.WAITING_MANUAL);

        dispatch.settleLate(LinkageFixture.MUSUBI, late);
        assertThat(inquiry.state()).isEqualTo(InquiryState.PROVIDED);
    }

    @Test
    void makes_nobody_wait_because_a_clerk_took_his_time_with_another() {
        Inquiry inquiry = accept();
        dispatch.settleLate(LinkageFixture.MUSUBI, new HubAnswer(inquiry.managementNumber(), HubAnswer.Outcome.HELD, "", null, null, null));
        Optional<Duration> before = fixture.inquiryDesk().askAgainAfter(accept());
        fixture.clock.forward(30);

        dispatch.settleLate(LinkageFixture.MUSUBI, provided(inquiry, signed(LinkageFixture.ENISHI, inquiry)));

        assertThat(inquiry.state()).isEqualTo(InquiryState.PROVIDED);
        assertThat(fixture.inquiryDesk().askAgainAfter(accept())).isEqualTo(before);
    }

    @Test
    void lets_nothing_that_comes_behind_it_spoil_an_answer() {
        Inquiry inquiry = accept();
        dispatch.send(OutgoingInquiry.of(inquiry, LinkageFixture.CODE_HERE));

        dispatch.settleLate(LinkageFixture.MUSUBI, new HubAnswer(inquiry.managementNumber(), HubAnswer.Outcome.PROVIDED, "",
                "not an answer", fixture.clock.instant(), null));

        assertThat(inquiry.state()).isEqualTo(InquiryState.PROVIDED);
        assertThat(reading().open(inquiry)).hasSize(1);
    }

    @Test
    void still_opens_what_has_come_when_all_certificates_have_been_renewed() {
        Inquiry inquiry = accept();
        dispatch.send(OutgoingInquiry.of(inquiry, LinkageFixture.CODE_HERE));

        assertThat(readingAfterRenewal().open(inquiry)).hasSize(1);

        assertThat(inquiry.state()).isEqualTo(InquiryState.PROVIDED);
    }

    @Test
    void destroys_nothing_when_what_came_unchecked_cannot_be_checked_now() {
        Inquiry inquiry = accept();
        dispatch.send(OutgoingInquiry.of(inquiry, LinkageFixture.CODE_HERE));
        inquiry.keepResult(fixture.sealer.sealContent(inquiry.id().toString(), provided()), false);

        assertThatThrownBy(() -> readingAfterRenewal().open(inquiry)).isInstanceOfSatisfying(BusinessException.class,
                refused -> assertThat(refused.errorCode()).isEqualTo(LinkageError.RESULT_UNAVAILABLE));

        assertThat(inquiry.state()).isEqualTo(InquiryState.PROVIDED);
        assertThat(reading().open(inquiry)).as("with the certificates of then").hasSize(1);
    }

    @Test
    void opens_no_answer_that_was_given_to_another_inquiry() {
        Inquiry first = accept();
        dispatch.send(OutgoingInquiry.of(first, LinkageFixture.CODE_HERE));
        Inquiry second = accept();
        dispatch.settleLate(LinkageFixture.MUSUBI,
                new HubAnswer(second.managementNumber(), HubAnswer.Outcome.PROVIDED, "", provided(), fixture.clock.instant(), null));

        assertThat(second.state()).isEqualTo(InquiryState.SYSTEM_ERROR);
    }

    private void assertNotGenuine(Inquiry inquiry) {
        assertThat(inquiry.state()).isEqualTo(InquiryState.SYSTEM_ERROR);
        assertThat(inquiry.reason()).isEqualTo(ReasonCode.ANSWER_NOT_GENUINE);
        assertThat(inquiry.result()).as("kept for whoever has to find out why").isPresent();
        assertThat(fixture.records.answered).extracting(ProvisionAnswered::outcome).containsExactly(Outcome.SYSTEM_ERROR);
    }

    private static void assertUnknownKey(ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(BusinessException.class,
                refused -> assertThat(refused.errorCode()).isEqualTo(EnvelopeError.UNKNOWN_KEY));
    }

    private Inquiry accept() {
        return fixture.inquiryDesk().accept(LinkageFixture.asker(), new AddresseeNumber(LinkageFixture.TARO), LinkageFixture.QUESTION,
                false).inquiry();
    }

    private InquiryDispatch dispatch(Envelopes envelopes) {
        return new InquiryDispatch(new InquiryDispatch.Books(fixture.here.inquiryRepository(), fixture.here.codeRepository(),
                fixture.records, fixture.pace), new InquiryDispatch.Keys(envelopes, fixture.sealer), hub, fixture.here, fixture.clock);
    }

    private String signed(String party, Inquiry inquiry) {
        return fixture.envelopes.sign(party, Content.TYPE, Json.toObject(new Content(inquiry.managementNumber(),
                Provision.State.PROVIDED, new Content.Body(LinkageFixture.TAX, List.of()))));
    }

    private HubAnswer provided(Inquiry inquiry, String signed) {
        return new HubAnswer(inquiry.managementNumber(), HubAnswer.Outcome.PROVIDED, "",
                fixture.envelopes.encrypt(LinkageFixture.MUSUBI, signed), fixture.clock.instant(), null);
    }

    /** What 縁町 answered first, as the hub carried it. */
    private String provided() {
        return fixture.there.provisions.get(0).content(fixture.sealer).orElseThrow();
    }

    private ResultReading readingAfterRenewal() {
        return new ResultReading(fixture.renewed(), fixture.sealer, new FixedLayouts());
    }

    private ResultReading reading() {
        return new ResultReading(fixture.envelopes, fixture.sealer, new FixedLayouts());
    }
}
