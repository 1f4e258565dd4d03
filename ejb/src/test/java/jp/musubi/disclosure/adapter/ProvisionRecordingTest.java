package jp.musubi.disclosure.adapter;

import static jp.musubi.disclosure.adapter.DisclosureFixture.CHILD_SYSTEM;
import static jp.musubi.disclosure.adapter.DisclosureFixture.DAWN;
import static jp.musubi.disclosure.adapter.DisclosureFixture.HUB;
import static jp.musubi.disclosure.adapter.DisclosureFixture.MUSUBI;
import static jp.musubi.disclosure.adapter.DisclosureFixture.NIGHT;
import static jp.musubi.disclosure.adapter.DisclosureFixture.OTHER_PERSON;
import static jp.musubi.disclosure.adapter.DisclosureFixture.PERSON;
import static jp.musubi.disclosure.adapter.DisclosureFixture.answer;
import static jp.musubi.disclosure.adapter.DisclosureFixture.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.musubi.disclosure.boundary.DisclosureAnswer;
import jp.musubi.disclosure.boundary.DisclosureError;
import jp.musubi.disclosure.boundary.Outcome;
import jp.musubi.disclosure.boundary.Side;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What may be written of an exchange, by whom, and what a repeat does. */
class ProvisionRecordingTest {

    @OnBothDatabases
    void the_same_record_twice_is_one(TestDatabase db) {
        DisclosureFixture disclosure = new DisclosureFixture(db);
        disclosure.requested(request(Side.REQUESTER, 1, PERSON, false));
        disclosure.requested(request(Side.REQUESTER, 1, PERSON, false));
        disclosure.answered(MUSUBI, answer(Side.REQUESTER, 1, PERSON, Outcome.PROVIDED, ""));
        disclosure.answered(MUSUBI, answer(Side.REQUESTER, 1, PERSON, Outcome.PROVIDED, ""));

        assertThat(forPerson(disclosure, MUSUBI, PERSON).records()).hasSize(1);
    }

    @OnBothDatabases
    void request_and_answer_written_at_once_are_the_same_two_entries_and_a_repeat_adds_none(TestDatabase db) {
        DisclosureFixture disclosure = new DisclosureFixture(db);
        disclosure.answeredAtOnce(request(Side.REQUESTER, 1, PERSON, false), answer(Side.REQUESTER, 1, PERSON, Outcome.PROVIDED, ""));
        disclosure.answeredAtOnce(request(Side.REQUESTER, 1, PERSON, false), answer(Side.REQUESTER, 1, PERSON, Outcome.PROVIDED, ""));
        disclosure.answered(MUSUBI, answer(Side.REQUESTER, 1, PERSON, Outcome.PROVIDED, ""));

        assertThat(forPerson(disclosure, MUSUBI, PERSON).records()).singleElement()
                .satisfies(record -> assertThat(record.outcome()).isEqualTo(Outcome.PROVIDED));
        assertRefused(DisclosureError.RECORDED_DIFFERENTLY, () -> disclosure.answeredAtOnce(request(Side.REQUESTER, 2, PERSON, false),
                answer(Side.REQUESTER, 2, OTHER_PERSON, Outcome.PROVIDED, "")));
    }

    @OnBothDatabases
    void refuses_to_tell_an_exchange_in_another_way(TestDatabase db) {
        DisclosureFixture disclosure = new DisclosureFixture(db);
        disclosure.requested(request(Side.REQUESTER, 1, PERSON, false));
        disclosure.answered(MUSUBI, answer(Side.REQUESTER, 1, PERSON, Outcome.PROVIDED, ""));

        assertRefused(DisclosureError.RECORDED_DIFFERENTLY, () -> disclosure.requested(request(Side.REQUESTER, 1, PERSON, true)));
        assertRefused(DisclosureError.RECORDED_DIFFERENTLY,
                () -> disclosure.answered(MUSUBI, answer(Side.REQUESTER, 1, PERSON, Outcome.REFUSED, "NO_DATA")));
    }

    @OnBothDatabases
    void refuses_an_answer_about_another_person_or_to_no_request(TestDatabase db) {
        DisclosureFixture disclosure = new DisclosureFixture(db);
        disclosure.requested(request(Side.REQUESTER, 1, PERSON, false));

        assertRefused(DisclosureError.RECORDED_DIFFERENTLY,
                () -> disclosure.answered(MUSUBI, answer(Side.REQUESTER, 1, OTHER_PERSON, Outcome.PROVIDED, "")));
        assertRefused(DisclosureError.REQUEST_NOT_RECORDED,
                () -> disclosure.answered(MUSUBI, answer(Side.REQUESTER, 2, PERSON, Outcome.PROVIDED, "")));
    }

    @OnBothDatabases
    void a_system_writes_no_record_of_another_institution(TestDatabase db) {
        DisclosureFixture disclosure = new DisclosureFixture(db);

        assertRefused(DisclosureError.FOREIGN_INSTITUTION, () -> disclosure.as(CHILD_SYSTEM, MUSUBI, doors -> {
            doors.records().requested(request(Side.PROVIDER, 1, PERSON, false));
            return null;
        }));
    }

    private static DisclosureAnswer forPerson(DisclosureFixture disclosure, String institution, String subject) {
        return disclosure.as(HUB, institution, doors -> doors.history().forPerson(institution, subject, DAWN, NIGHT));
    }

    private static void assertRefused(DisclosureError error, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(BusinessException.class,
                refused -> assertThat(refused.errorCode()).isEqualTo(error));
    }
}
