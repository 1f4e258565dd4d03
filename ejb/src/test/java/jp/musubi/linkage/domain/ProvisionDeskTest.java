package jp.musubi.linkage.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import jp.musubi.disclosure.boundary.Outcome;
import jp.musubi.disclosure.boundary.ProvisionRequested;
import jp.musubi.disclosure.boundary.RecordFormats;
import jp.musubi.kernel.envelope.EnvelopeError;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.json.Json;
import jp.musubi.kernel.time.JapaneseDates;
import jp.musubi.legalbasis.boundary.DecisionReason;
import jp.musubi.linkage.boundary.DecideProvision;
import jp.musubi.linkage.boundary.DecideProvision.Decision;
import jp.musubi.linkage.boundary.LinkageError;
import jp.musubi.linkage.boundary.ReasonCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProvisionDeskTest {

    private static final String NUMBER = LinkageFixture.MUSUBI + "-20261121100000-000001-01";

    private final LinkageFixture fixture = new LinkageFixture().connected();
    private final ProvisionDesk desk = fixture.provisionDesk();

    @Test
    void gives_a_repeat_the_answer_on_file() {
        ProvisionAnswer first = ask(request(NUMBER, LinkageFixture.CODE_THERE));
        fixture.there.replicas.clear();

        ProvisionAnswer second = ask(request(NUMBER, LinkageFixture.CODE_THERE));

        assertThat(second).isEqualTo(first);
        assertThat(first.outcome()).isEqualTo(Provision.State.PROVIDED);
        assertThat(fixture.records.requested).hasSize(1);
    }

    @Test
    void refuses_another_question_under_the_same_number() {
        ask(request(NUMBER, LinkageFixture.CODE_THERE));

        assertCode(LinkageError.MANAGEMENT_NUMBER_REUSED, () -> ask(request(NUMBER, "e".repeat(32))));
    }

    @Test
    void encrypts_for_the_requester_and_signs_for_itself() {
        String content = ask(request(NUMBER, LinkageFixture.CODE_THERE)).content();

        Content opened = Content.unwrap(fixture.envelopes, LinkageFixture.MUSUBI, LinkageFixture.ENISHI, content);
        assertThat(opened.answers(NUMBER, LinkageFixture.TAX)).isTrue();
        assertThatThrownBy(() -> fixture.envelopes.decrypt(LinkageFixture.HUB, content)).isInstanceOf(BusinessException.class);
    }

    @Test
    void refuses_a_code_that_nobody_here_has_and_records_it_without_a_person() {
        ProvisionAnswer answer = ask(request(NUMBER, "e".repeat(32)));

        assertThat(answer.outcome()).isEqualTo(Provision.State.REFUSED);
        assertThat(answer.reason()).isEqualTo("UNKNOWN_PERSON");
        assertThat(fixture.records.requested).singleElement().extracting(ProvisionRequested::subject).isEqualTo(RecordFormats.NOBODY);
        assertThat(fixture.records.answered).singleElement().satisfies(record -> {
            assertThat(record.subject()).isEqualTo(RecordFormats.NOBODY);
            assertThat(record.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(record.reason()).isEqualTo("UNKNOWN_PERSON");
        });
    }

    @ParameterizedTest
    @CsvSource({"NO_LEGAL_BASIS, NO_LEGAL_BASIS", "NOT_YET_IN_FORCE, NOT_YET_IN_FORCE", "NO_LONGER_IN_FORCE, NO_LONGER_IN_FORCE",
        "NO_PRIVACY_ASSESSMENT, NO_PRIVACY_ASSESSMENT", "UNKNOWN_PROVIDER, PROVIDER_UNKNOWN", "UNKNOWN_REQUESTER, NO_LEGAL_BASIS"})
    void looks_at_the_law_itself(DecisionReason reason, ReasonCode code) {
        fixture.law.reason = reason;

        ProvisionAnswer answer = ask(request(NUMBER, LinkageFixture.CODE_THERE));

        assertThat(answer.outcome()).isEqualTo(Provision.State.REFUSED);
        assertThat(answer.reason()).isEqualTo(code.name());
        assertThat(fixture.records.answered).singleElement().extracting("outcome").isEqualTo(Outcome.REFUSED);
    }

    @Test
    void holds_what_is_flagged_for_the_person_or_for_the_information_only() {
        flag("", null);
        assertThat(ask(request(NUMBER, LinkageFixture.CODE_THERE)).outcome()).isEqualTo(Provision.State.HELD);
        assertThat(fixture.there.provisions.get(0).reason()).isEqualTo(ReasonCode.AUTOMATIC_ANSWER_DISABLED);

        fixture.there.flags.clear();
        flag("TM00000000000001", null);
        assertThat(ask(request(other(2), LinkageFixture.CODE_THERE)).outcome()).isEqualTo(Provision.State.PROVIDED);

        flag(LinkageFixture.TAX, null);
        assertThat(ask(request(other(3), LinkageFixture.CODE_THERE)).outcome()).isEqualTo(Provision.State.HELD);
    }

    @Test
    void tells_nobody_outside_whether_a_protected_person_or_a_flag_holds_an_inquiry() {
        flag("", null);
        ProvisionAnswer flagged = ask(request(NUMBER, LinkageFixture.CODE_THERE));
        fixture.there.flags.clear();
        fixture.addressees.underProtection.add(LinkageFixture.TARO_THERE);

        ProvisionAnswer ofProtected = ask(request(other(2), LinkageFixture.CODE_THERE));

        assertThat(ofProtected).isEqualTo(flagged);
        assertThat(fixture.records.answered).extracting("reason").containsOnly("HELD_FOR_DECISION");
        assertThat(fixture.there.provisions.get(1).reason()).as("for the clerk").isEqualTo(ReasonCode.PROTECTED_PERSON);
    }

    @Test
    void lets_a_flag_run_out_after_its_last_day() {
        LocalDate today = JapaneseDates.today(fixture.clock);
        flag("", today);
        assertThat(ask(request(NUMBER, LinkageFixture.CODE_THERE)).outcome()).isEqualTo(Provision.State.HELD);

        fixture.there.flags.clear();
        flag("", today.minusDays(1));
        assertThat(ask(request(other(2), LinkageFixture.CODE_THERE)).outcome()).isEqualTo(Provision.State.PROVIDED);
    }

    @Test
    void says_no_data_when_nothing_is_published_on_the_day() {
        LocalDate today = JapaneseDates.today(fixture.clock);
        fixture.there.replicas.clear();
        fixture.replica("future", today.plusDays(1), null);
        fixture.replica("past", today.minusDays(9), today.minusDays(1));

        ProvisionAnswer answer = ask(request(NUMBER, LinkageFixture.CODE_THERE));

        assertThat(answer.outcome()).isEqualTo(Provision.State.NO_DATA);
        assertThat(answer.content()).isNull();
        assertThat(answer.providedAt()).isNotNull();
    }

    @Test
    void is_decided_by_one_clerk_only() {
        fixture.addressees.underProtection.add(LinkageFixture.TARO_THERE);
        ask(request(NUMBER, LinkageFixture.CODE_THERE));
        Provision held = fixture.there.provisions.get(0);

        desk.decide(held, decision(Decision.REFUSE), "clerk-1");

        assertCode(LinkageError.PROVISION_ALREADY_DECIDED, () -> desk.decide(held, decision(Decision.REFUSE), "clerk-2"));
        assertCode(LinkageError.PROVISION_ALREADY_DECIDED, () -> desk.decide(held, decision(Decision.PERMIT), "clerk-1"));
        ProvisionAnswer repeat = ask(request(NUMBER, LinkageFixture.CODE_THERE));
        assertThat(repeat.outcome()).isEqualTo(Provision.State.REFUSED);
        assertThat(repeat.reason()).isEqualTo("REFUSED_BY_CLERK");
        assertThat(held.dueAt()).isNotNull();
    }

    @Test
    void the_same_decision_of_the_same_clerk_again_changes_nothing() {
        fixture.addressees.underProtection.add(LinkageFixture.TARO_THERE);
        ask(request(NUMBER, LinkageFixture.CODE_THERE));
        Provision held = fixture.there.provisions.get(0);
        desk.decide(held, decision(Decision.PERMIT), "clerk-1");
        held.delivered();

        desk.decide(held, decision(Decision.PERMIT), "clerk-1");

        assertThat(held.dueAt()).isNull();
        assertThat(desk.decisionReason(held)).contains("confirmed with the person");
    }

    @Test
    void gives_nothing_that_is_lawful_no_longer_though_a_clerk_permits_it() {
        fixture.addressees.underProtection.add(LinkageFixture.TARO_THERE);
        ask(request(NUMBER, LinkageFixture.CODE_THERE));
        Provision held = fixture.there.provisions.get(0);
        fixture.law.reason = DecisionReason.NO_LONGER_IN_FORCE;

        desk.decide(held, decision(Decision.PERMIT), "clerk-1");
        desk.decide(held, decision(Decision.PERMIT), "clerk-1");

        ProvisionAnswer answer = ask(request(NUMBER, LinkageFixture.CODE_THERE));
        assertThat(answer.outcome()).isEqualTo(Provision.State.REFUSED);
        assertThat(answer.reason()).isEqualTo("NO_LONGER_IN_FORCE");
        assertThat(answer.content()).isNull();
        assertThat(held.dueAt()).as("the answer goes out").isNotNull();
        assertThat(fixture.records.answered).extracting("outcome").containsExactly(Outcome.HELD, Outcome.REFUSED);
    }

    @Test
    void knows_the_legal_entry_of_what_it_holds() {
        fixture.addressees.underProtection.add(LinkageFixture.TARO_THERE);
        ask(request(NUMBER, LinkageFixture.CODE_THERE));

        assertThat(desk.legalBasis(fixture.there.provisions.get(0))).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void records_the_fact_as_withheld_when_the_requester_judged_so_and_only_then(boolean nonDisclosure) {
        Map<String, Object> claims = claims(NUMBER);
        claims.put("nonDisclosure", nonDisclosure);

        ask(signed(NUMBER, LinkageFixture.CODE_THERE, claims, LinkageFixture.MUSUBI));

        assertThat(fixture.records.requested).extracting(ProvisionRequested::nonDisclosure).containsExactly(nonDisclosure);
    }

    @ParameterizedTest
    @CsvSource({"managementNumber", "requester", "provider", "task", "procedure", "spi"})
    void refuses_a_signed_request_that_says_something_else_than_the_hub(String member) {
        Map<String, Object> claims = claims(NUMBER);
        claims.put(member, "other");
        ProvisionRequest request = signed(NUMBER, LinkageFixture.CODE_THERE, claims, LinkageFixture.MUSUBI);

        assertCode(LinkageError.REQUEST_DIFFERS,
                () -> SignedInquiry.open(fixture.envelopes, LinkageFixture.ENISHI, request));
    }

    @ParameterizedTest
    @CsvSource({"conditionType, 9", "yearType, 1", "from, 2026-04-01", "to, 2026-04-01"})
    void refuses_a_condition_that_it_could_only_ignore(String condition, String value) {
        Map<String, Object> conditions = new HashMap<>(Map.of("conditionType", "0", "yearType", "0"));
        conditions.put(condition, value);
        Map<String, Object> claims = claims(NUMBER);
        claims.put("conditions", conditions);
        ProvisionRequest request = signed(NUMBER, LinkageFixture.CODE_THERE, claims, LinkageFixture.MUSUBI);

        assertCode(LinkageError.ENVELOPE_BODY_INVALID, () -> SignedInquiry.open(fixture.envelopes, LinkageFixture.ENISHI, request));
    }

    @Test
    void refuses_a_request_that_the_hub_signed_in_the_requesters_place() {
        ProvisionRequest request = signed(NUMBER, LinkageFixture.CODE_THERE, claims(NUMBER), LinkageFixture.HUB);

        assertCode(EnvelopeError.UNKNOWN_KEY, () -> SignedInquiry.open(fixture.envelopes, LinkageFixture.ENISHI, request));
    }

    private static DecideProvision decision(Decision decision) {
        return new DecideProvision(NUMBER, decision, 0, "confirmed with the person");
    }

    private void flag(String information, LocalDate until) {
        AutomaticAnswerFlag.Key key = new AutomaticAnswerFlag.Key(LinkageFixture.ENISHI, LinkageFixture.TARO_THERE, information);
        AutomaticAnswerFlag flag = new AutomaticAnswerFlag(key);
        flag.set(until, "enishi-tax", fixture.clock.instant());
        fixture.there.flags.put(key, flag);
    }

    private ProvisionAnswer ask(ProvisionRequest request) {
        return desk.answer(LinkageFixture.ENISHI, request, SignedInquiry.open(fixture.envelopes, LinkageFixture.ENISHI, request));
    }

    private ProvisionRequest request(String number, String code) {
        return signed(number, code, claims(number), LinkageFixture.MUSUBI);
    }

    private ProvisionRequest signed(String number, String code, Map<String, Object> claims, String signer) {
        Question question = LinkageFixture.QUESTION;
        return new ProvisionRequest(number, code, LinkageFixture.MUSUBI, question.task(), question.procedure(),
                question.information(), null, "basis", fixture.envelopes.sign(signer, SignedInquiry.TYPE, claims));
    }

    private static Map<String, Object> claims(String number) {
        OutgoingInquiry outgoing = new OutgoingInquiry(LinkageFixture.MUSUBI, number, LinkageFixture.CODE_HERE,
                LinkageFixture.QUESTION, false, java.time.Instant.parse("2026-11-21T01:00:00Z"), java.time.Instant.MAX);
        return Json.toObject(SignedInquiry.of(outgoing));
    }

    private static String other(int serial) {
        return LinkageFixture.MUSUBI + "-20261121100000-00000" + serial + "-01";
    }

    private static void assertCode(jp.musubi.kernel.error.ErrorCode code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(BusinessException.class,
                refused -> assertThat(refused.errorCode()).isEqualTo(code));
    }
}
