package jp.musubi.disclosure.adapter;

import static jp.musubi.disclosure.adapter.DisclosureFixture.CHILD_SYSTEM;
import static jp.musubi.disclosure.adapter.DisclosureFixture.CLERK;
import static jp.musubi.disclosure.adapter.DisclosureFixture.DAWN;
import static jp.musubi.disclosure.adapter.DisclosureFixture.ENISHI;
import static jp.musubi.disclosure.adapter.DisclosureFixture.HUB;
import static jp.musubi.disclosure.adapter.DisclosureFixture.MUSUBI;
import static jp.musubi.disclosure.adapter.DisclosureFixture.NIGHT;
import static jp.musubi.disclosure.adapter.DisclosureFixture.OTHER_PERSON;
import static jp.musubi.disclosure.adapter.DisclosureFixture.PERSON;
import static jp.musubi.disclosure.adapter.DisclosureFixture.RECEIVED;
import static jp.musubi.disclosure.adapter.DisclosureFixture.TAX_CLERK;
import static jp.musubi.disclosure.adapter.DisclosureFixture.answer;
import static jp.musubi.disclosure.adapter.DisclosureFixture.look;
import static jp.musubi.disclosure.adapter.DisclosureFixture.managementNumber;
import static jp.musubi.disclosure.adapter.DisclosureFixture.receivedAt;
import static jp.musubi.disclosure.adapter.DisclosureFixture.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import jp.musubi.disclosure.boundary.ChainReport;
import jp.musubi.disclosure.boundary.DisclosureAnswer;
import jp.musubi.disclosure.boundary.DisclosureError;
import jp.musubi.disclosure.boundary.Outcome;
import jp.musubi.disclosure.boundary.ProvisionRecordView;
import jp.musubi.disclosure.boundary.ReadKind;
import jp.musubi.disclosure.boundary.ReadView;
import jp.musubi.disclosure.boundary.RecordFormats;
import jp.musubi.disclosure.boundary.Side;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

class DisclosureHistoryTest {

    @OnBothDatabases
    void shows_the_person_every_item_of_an_exchange(TestDatabase db) {
        DisclosureFixture disclosure = new DisclosureFixture(db);
        disclosure.requested(request(Side.PROVIDER, 1, PERSON, false));
        disclosure.answered(ENISHI, answer(Side.PROVIDER, 1, PERSON, Outcome.PROVIDED, ""));

        DisclosureAnswer told = forPerson(disclosure, ENISHI, PERSON);

        assertThat(told.withheld()).isZero();
        assertThat(told.records()).singleElement().satisfies(row -> {
            assertThat(row.institution()).isEqualTo(ENISHI);
            assertThat(row.side()).isEqualTo(Side.PROVIDER);
            assertThat(row.managementNumber()).isEqualTo(managementNumber(1));
            assertThat(row.outcome()).isEqualTo(Outcome.PROVIDED);
            assertThat(row.receivedAt()).isEqualTo(RECEIVED.plusSeconds(1));
            assertThat(row.requestedAt()).isEqualTo(RECEIVED);
            assertThat(row.answeredAt()).isEqualTo(RECEIVED.plusSeconds(1).plusMillis(40));
            assertThat(row.requester()).isEqualTo(MUSUBI);
            assertThat(row.requesterDepartment()).isEqualTo("1010");
            assertThat(row.provider()).isEqualTo(ENISHI);
            assertThat(row.task()).isEqualTo("JM01000000081000");
            assertThat(row.procedure()).isEqualTo("JT01010000000074");
            assertThat(row.information()).isEqualTo("TM00000000000002");
            assertThat(row.legalBasis()).contains("別表81");
            assertThat(row.articleTwentyOne()).isFalse();
            assertThat(row.subject()).isEmpty();
        });
    }

    @OnBothDatabases
    void the_last_answer_of_a_held_request_counts(TestDatabase db) {
        DisclosureFixture disclosure = new DisclosureFixture(db);
        disclosure.requested(request(Side.REQUESTER, 1, PERSON, false));
        assertThat(forPerson(disclosure, MUSUBI, PERSON).records()).extracting(ProvisionRecordView::outcome).containsOnlyNulls();
        disclosure.answered(MUSUBI, answer(Side.REQUESTER, 1, PERSON, Outcome.HELD, "HELD_FOR_DECISION"));

        disclosure.answered(MUSUBI, DisclosureFixture.aMinuteLater(answer(Side.REQUESTER, 1, PERSON, Outcome.REFUSED, "REFUSED_BY_CLERK")));

        assertThat(forPerson(disclosure, MUSUBI, PERSON).records()).singleElement()
                .satisfies(row -> assertThat(row.reason()).isEqualTo("REFUSED_BY_CLERK"));
    }

    @OnBothDatabases
    void the_requester_tells_when_the_network_took_the_request_in_and_not_before_he_knows(TestDatabase db) {
        DisclosureFixture disclosure = new DisclosureFixture(db);
        disclosure.requested(request(Side.REQUESTER, 1, PERSON, false));
        disclosure.requested(request(Side.REQUESTER, 2, PERSON, false));
        disclosure.requested(request(Side.REQUESTER, 3, PERSON, false));
        disclosure.answered(MUSUBI, receivedAt(answer(Side.REQUESTER, 1, PERSON, Outcome.PROVIDED, ""), RECEIVED.plusMillis(1_020)));
        disclosure.answered(MUSUBI, answer(Side.REQUESTER, 2, PERSON, Outcome.NOT_POSSIBLE, "NO_CODE"));

        List<ProvisionRecordView> told = forPerson(disclosure, MUSUBI, PERSON).records();

        assertThat(told).filteredOn(row -> row.managementNumber().equals(managementNumber(1))).singleElement().satisfies(row -> {
            assertThat(row.receivedAt()).isEqualTo(RECEIVED.plusMillis(1_020));
            assertThat(row.requestedAt()).isBefore(row.receivedAt());
            assertThat(row.receivedAt()).isBefore(row.answeredAt());
        });
        assertThat(told).filteredOn(row -> !row.managementNumber().equals(managementNumber(1))).hasSize(2)
                .allSatisfy(row -> assertThat(row.receivedAt()).isNull());
    }

    @OnBothDatabases
    void an_answer_recorded_before_the_receipt_was_told_has_the_moment_of_its_request(TestDatabase db) {
        DisclosureFixture disclosure = new DisclosureFixture(db);
        disclosure.requested(request(Side.REQUESTER, 1, PERSON, false));
        disclosure.answered(MUSUBI, answer(Side.REQUESTER, 1, PERSON, Outcome.PROVIDED, ""));

        assertThat(forPerson(disclosure, MUSUBI, PERSON).records()).singleElement()
                .satisfies(row -> assertThat(row.receivedAt()).isEqualTo(RECEIVED.plusSeconds(1)));
    }

    @OnBothDatabases
    void says_that_the_network_did_not_pass_an_unlawful_request_on(TestDatabase db) {
        DisclosureFixture disclosure = new DisclosureFixture(db);
        disclosure.requested(request(Side.REQUESTER, 1, PERSON, false));

        disclosure.answered(MUSUBI, answer(Side.REQUESTER, 1, PERSON, Outcome.REFUSED_BY_NETWORK, "NO_PRIVACY_ASSESSMENT"));

        assertThat(forPerson(disclosure, MUSUBI, PERSON).records()).singleElement()
                .satisfies(row -> assertThat(row.articleTwentyOne()).isTrue());
    }

    @OnBothDatabases
    void withholds_and_counts_what_is_not_to_be_disclosed_and_the_looks_that_would_betray_it(TestDatabase db) {
        DisclosureFixture disclosure = new DisclosureFixture(db);
        disclosure.requested(request(Side.REQUESTER, 1, PERSON, true));
        disclosure.requested(request(Side.REQUESTER, 2, PERSON, false));
        disclosure.read(CLERK, look(PERSON, managementNumber(1)));
        disclosure.read(CLERK, look(PERSON, managementNumber(2)));

        DisclosureAnswer told = forPerson(disclosure, MUSUBI, PERSON);

        assertThat(told.records()).extracting(ProvisionRecordView::managementNumber).containsExactly(managementNumber(2));
        assertThat(told.reads()).extracting(ReadView::correlation).containsExactly(managementNumber(2));
        assertThat(told.withheld()).isEqualTo(2);
    }

    @OnBothDatabases
    void staff_see_everything_of_their_institution_and_are_seen(TestDatabase db) {
        DisclosureFixture disclosure = new DisclosureFixture(db);
        disclosure.requested(request(Side.REQUESTER, 1, PERSON, true));
        disclosure.requested(request(Side.REQUESTER, 2, PERSON, false));

        List<ProvisionRecordView> seen = disclosure.as(CLERK, MUSUBI, doors -> doors.history().provisionRecords(PERSON, DAWN, NIGHT));

        assertThat(seen).extracting(ProvisionRecordView::nonDisclosure).containsExactly(false, true);
        assertThat(forPerson(disclosure, MUSUBI, PERSON).reads()).singleElement().satisfies(read -> {
            assertThat(read.kind()).isEqualTo(ReadKind.SHOWN);
            assertThat(read.department()).isEqualTo("1010");
            assertThat(read.readerKind()).isEqualTo("STAFF");
        });
    }

    @OnBothDatabases
    void neither_a_clerks_look_nor_an_export_betrays_what_is_not_to_be_disclosed(TestDatabase db) {
        DisclosureFixture disclosure = new DisclosureFixture(db);
        disclosure.requested(request(Side.REQUESTER, 1, PERSON, true));

        disclosure.as(CLERK, MUSUBI, doors -> doors.history().provisionRecords(PERSON, DAWN, NIGHT));
        export(disclosure, null);

        DisclosureAnswer told = forPerson(disclosure, MUSUBI, PERSON);
        assertThat(told.reads()).isEmpty();
        assertThat(told.withheld()).as("the exchange and two looks").isEqualTo(3);
    }

    @OnBothDatabases
    void a_clerk_who_finds_no_record_is_seen_too(TestDatabase db) {
        DisclosureFixture disclosure = new DisclosureFixture(db);

        disclosure.as(CLERK, MUSUBI, doors -> doors.history().provisionRecords(PERSON, DAWN, NIGHT));

        assertThat(forPerson(disclosure, MUSUBI, PERSON).reads()).hasSize(1);
    }

    @OnBothDatabases
    void another_person_and_another_institution_see_nothing_of_it(TestDatabase db) {
        DisclosureFixture disclosure = new DisclosureFixture(db);
        disclosure.requested(request(Side.REQUESTER, 1, PERSON, false));

        assertThat(forPerson(disclosure, MUSUBI, OTHER_PERSON).records()).isEmpty();
        assertThat(forPerson(disclosure, ENISHI, PERSON).records()).isEmpty();
        List<ProvisionRecordView> foreign = disclosure.as(TAX_CLERK, ENISHI,
                doors -> doors.history().provisionRecords(PERSON, DAWN, NIGHT));
        assertThat(foreign).isEmpty();
    }

    @OnBothDatabases
    void tells_the_newest_looks_and_that_there_are_more(TestDatabase db) {
        DisclosureFixture disclosure = new DisclosureFixture(db);
        for (int number = 1; number <= 3; number++) {
            disclosure.read(CLERK, look(PERSON, managementNumber(number)));
        }

        DisclosureAnswer told = disclosure.newest(2, MUSUBI, PERSON);

        assertThat(told.reads()).extracting(ReadView::correlation).containsExactly(managementNumber(3), managementNumber(2));
        assertThat(told.moreReads()).isTrue();
        assertThat(disclosure.newest(3, MUSUBI, PERSON).moreReads()).isFalse();
    }

    @OnBothDatabases
    void a_list_on_a_page_is_told_to_everybody_on_it_and_chained_and_an_empty_one_to_nobody(TestDatabase db) {
        DisclosureFixture disclosure = new DisclosureFixture(db);

        disclosure.read(CLERK, look(PERSON, null), look(OTHER_PERSON, null), look(PERSON, null));
        disclosure.read(CLERK);
        disclosure.chain(MUSUBI);

        assertThat(forPerson(disclosure, MUSUBI, PERSON).reads()).hasSize(2).allSatisfy(read -> assertThat(read.reader()).isEqualTo(MUSUBI));
        assertThat(forPerson(disclosure, MUSUBI, OTHER_PERSON).reads()).hasSize(1);
        assertThat(disclosure.prove(MUSUBI)).isEqualTo(new ChainReport(MUSUBI, 3, null, null));
    }

    @OnBothDatabases
    void exports_page_by_page_with_the_persons_key(TestDatabase db) {
        DisclosureFixture disclosure = new DisclosureFixture(db);
        for (int number = 1; number <= 5; number++) {
            disclosure.requested(request(Side.REQUESTER, number, number % 2 == 0 ? PERSON : OTHER_PERSON, false));
        }

        List<ProvisionRecordView> first = export(disclosure, null);
        List<ProvisionRecordView> second = export(disclosure, first.get(2).entry());

        assertThat(first).extracting(ProvisionRecordView::managementNumber)
                .containsExactly(managementNumber(1), managementNumber(2), managementNumber(3));
        assertThat(first).extracting(ProvisionRecordView::subject).containsExactly(OTHER_PERSON, PERSON, OTHER_PERSON);
        assertThat(second).extracting(ProvisionRecordView::managementNumber).containsExactly(managementNumber(4), managementNumber(5));
        assertThat(forPerson(disclosure, MUSUBI, PERSON).reads()).extracting(ReadView::kind)
                .containsExactly(ReadKind.EXPORTED, ReadKind.EXPORTED);
    }

    @OnBothDatabases
    void a_page_is_full_although_records_before_it_have_been_erased(TestDatabase db) throws SQLException {
        DisclosureFixture disclosure = new DisclosureFixture(db);
        for (int number = 1; number <= 5; number++) {
            disclosure.requested(request(Side.REQUESTER, number, PERSON, false));
        }

        DisclosureFixture.tamper(db, DisclosureFixture.ERASE + "management_number = '" + managementNumber(2) + "'");

        assertThat(export(disclosure, null)).extracting(ProvisionRecordView::managementNumber)
                .containsExactly(managementNumber(1), managementNumber(3), managementNumber(4));
    }

    @OnBothDatabases
    void a_refusal_about_nobody_is_chained_and_exported_and_shown_to_no_person(TestDatabase db) {
        DisclosureFixture disclosure = new DisclosureFixture(db);
        disclosure.answeredAtOnce(request(Side.REQUESTER, 1, RecordFormats.NOBODY, false),
                answer(Side.REQUESTER, 1, RecordFormats.NOBODY, Outcome.NOT_POSSIBLE, "UNKNOWN_PERSON"));

        disclosure.chain(MUSUBI);

        assertThat(disclosure.prove(MUSUBI)).isEqualTo(new ChainReport(MUSUBI, 2, null, null));
        assertThat(export(disclosure, null)).singleElement().satisfies(record -> {
            assertThat(record.outcome()).isEqualTo(Outcome.NOT_POSSIBLE);
            assertThat(record.subject()).isEqualTo(RecordFormats.NOBODY);
        });
        assertThat(forPerson(disclosure, MUSUBI, PERSON).records()).isEmpty();
    }

    @OnBothDatabases
    void refuses_a_cursor_of_another_institution(TestDatabase db) {
        DisclosureFixture disclosure = new DisclosureFixture(db);

        assertRefused(DisclosureError.CURSOR_UNKNOWN, () -> export(disclosure, UUID.randomUUID()));
    }

    @OnBothDatabases
    void a_party_acts_at_the_institution_its_transaction_is_bound_to(TestDatabase db) {
        DisclosureFixture disclosure = new DisclosureFixture(db);
        disclosure.as(HUB, ENISHI, doors -> {
            doors.log().read(look(PERSON, null));
            return null;
        });

        assertThat(forPerson(disclosure, ENISHI, PERSON).reads()).extracting(ReadView::reader).containsExactly(HUB.institution());
        assertRefused(DisclosureError.FOREIGN_INSTITUTION,
                () -> disclosure.as(HUB, ENISHI, doors -> doors.history().forPerson(MUSUBI, PERSON, DAWN, NIGHT)));
    }

    private static DisclosureAnswer forPerson(DisclosureFixture disclosure, String institution, String subject) {
        return disclosure.as(HUB, institution, doors -> doors.history().forPerson(institution, subject, DAWN, NIGHT));
    }

    private static List<ProvisionRecordView> export(DisclosureFixture disclosure, UUID after) {
        return disclosure.as(CHILD_SYSTEM, MUSUBI, doors -> doors.history().export(DAWN, NIGHT, 3, after));
    }

    private static void assertRefused(DisclosureError error, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(BusinessException.class,
                refused -> assertThat(refused.errorCode()).isEqualTo(error));
    }
}
