package jp.musubi.addressee.adapter;

import static jp.musubi.addressee.AddresseeFixture.ENISHI;
import static jp.musubi.addressee.AddresseeFixture.MUSUBI;
import static jp.musubi.addressee.AddresseeFixture.addresseeNumber;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.musubi.addressee.AddresseeFixture;
import jp.musubi.addressee.boundary.AddresseeError;
import jp.musubi.addressee.boundary.LinkDoubtRow;
import jp.musubi.addressee.boundary.Sex;
import jp.musubi.addressee.domain.BasicInformation;
import jp.musubi.addressee.domain.PersonsAlike;
import jp.musubi.addressee.domain.RegistrationRow;
import jp.musubi.addressee.domain.Reverification;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;

/** The nightly look through all links. */
class ReverificationOnDatabasesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @OnBothDatabases
    void finds_a_record_that_has_come_to_contradict_its_person_once(TestDatabase db) {
        ReviewDesk desk = withContradiction(db);

        assertThat(run(desk, DAY, 10)).isEqualTo(1);
        assertThat(run(desk, DAY.plusDays(1), 10)).isEqualTo(1);

        List<LinkDoubtRow> doubts = desk.doubts().stream().filter(doubt -> !doubt.addresseeNumber().equals(addresseeNumber(2).value())
                && doubt.error() != AddresseeError.BIRTH_DATE_OR_SEX_CHANGED).toList();
        assertThat(doubts).singleElement().satisfies(doubt -> {
            assertThat(doubt.error()).isEqualTo(AddresseeError.LINKED_PERSON_DISAGREES);
            assertThat(doubt.addresseeNumber()).isEqualTo(addresseeNumber(3).value());
        });
        assertThat(desk.show(doubts.get(0).id()).candidates().get(0).manners()).containsKey("BIRTH_DATE");
    }

    @OnBothDatabases
    void finds_another_given_name_only_where_it_may_be_a_twins(TestDatabase db) {
        ReviewDesk desk = ReviewDesk.withDisagreement(db);
        desk.registry().register(List.of(ReviewDesk.row(3, "結　花子", 1)));
        desk.registry().register(List.of(ReviewDesk.row(3, "結　花代", 1)));

        run(desk, DAY, 10);
        assertThat(desk.doubts()).extracting(LinkDoubtRow::error).doesNotContain(AddresseeError.GIVEN_NAME_DIFFERS_BESIDE_TWIN);
        desk.registry().register(List.of(ReviewDesk.row(4, "結　花代", 4)));
        run(desk, DAY.plusDays(1), 10);

        LinkDoubtRow doubt = desk.doubts().stream().filter(row -> row.error() == AddresseeError.GIVEN_NAME_DIFFERS_BESIDE_TWIN).findFirst().orElseThrow();
        assertThat(doubt.addresseeNumber()).isEqualTo(addresseeNumber(3).value());
        assertThat(desk.show(doubt.id()).candidates()).hasSize(2);
    }

    @OnBothDatabases
    void finds_a_record_that_came_to_say_another_person_by_steps_that_nobody_doubted(TestDatabase db) {
        ReviewDesk desk = ReviewDesk.withDisagreement(db);
        say(desk, 1, "結　花代", Sex.FEMALE);
        say(desk, 2, "結　花代", Sex.UNKNOWN);
        run(desk, DAY, 10);
        assertThat(found(desk)).as("not known any more is nobody else").doesNotContain(AddresseeError.RECORD_NO_LONGER_AS_LINKED);

        say(desk, 3, "結　花代", Sex.MALE);
        run(desk, DAY.plusDays(1), 10);
        run(desk, DAY.plusDays(2), 10);

        LinkDoubtRow doubt = only(desk, AddresseeError.RECORD_NO_LONGER_AS_LINKED);
        assertThat(doubt.addresseeNumber()).isEqualTo(addresseeNumber(3).value());
        assertThat(desk.show(doubt.id()).record().sex()).as("what it said when it was linked").isEqualTo(Sex.FEMALE);
        assertThat(desk.show(doubt.id()).candidates()).singleElement()
                .satisfies(own -> assertThat(own.manners()).containsOnlyKeys("SEX"));
    }

    @OnBothDatabases
    void finds_a_record_that_came_to_say_just_what_somebody_else_is_registered_with(TestDatabase db) {
        ReviewDesk desk = ReviewDesk.withDisagreement(db);
        say(desk, 1, "縁　花代", Sex.FEMALE);
        desk.registry().register(List.of(ReviewDesk.row(4, "結　花代", 4)));
        run(desk, DAY, 10);
        assertThat(found(desk)).doesNotContain(AddresseeError.RECORD_NO_LONGER_AS_LINKED);

        say(desk, 2, "結　花代", Sex.FEMALE);
        run(desk, DAY.plusDays(1), 10);

        assertThat(desk.show(only(desk, AddresseeError.RECORD_NO_LONGER_AS_LINKED).id()).candidates())
                .extracting(candidate -> candidate.side().addresseeNumber())
                .containsExactlyInAnyOrder(addresseeNumber(3).value(), addresseeNumber(4).value());
    }

    @OnBothDatabases
    void notes_no_change_twice_that_was_doubted_when_it_came(TestDatabase db) {
        ReviewDesk desk = ReviewDesk.withDisagreement(db);
        say(desk, 1, "結　花代", Sex.FEMALE);
        say(desk, 2, "結　花代", Sex.MALE);

        run(desk, DAY, 10);

        assertThat(found(desk)).contains(AddresseeError.BIRTH_DATE_OR_SEX_CHANGED).doesNotContain(AddresseeError.RECORD_NO_LONGER_AS_LINKED);
    }

    @OnBothDatabases
    void finds_the_number_of_another_of_the_family(TestDatabase db) {
        ReviewDesk desk = ReviewDesk.withDisagreement(db);
        desk.registry().register(List.of(ReviewDesk.row(3, "結　花子", 1)));
        desk.registry().register(List.of(ReviewDesk.row(3, "結　次郎", 1)));
        desk.registry().register(List.of(born(3, "結　次郎", 1)));
        desk.registry().register(List.of(born(4, "結　次郎", 4)));
        run(desk, DAY, 10);
        assertThat(found(desk)).doesNotContain(AddresseeError.NUMBER_OF_FAMILY_MEMBER);

        HouseholdDesk.of(desk.registry()).register(HouseholdDesk.REGISTRY, HouseholdDesk.household("RESIDENT", "S-1", "1 HEAD", "4 MEMBER CHILD"));
        run(desk, DAY.plusDays(1), 10);

        LinkDoubtRow doubt = only(desk, AddresseeError.NUMBER_OF_FAMILY_MEMBER);
        assertThat(doubt.addresseeNumber()).isEqualTo(addresseeNumber(3).value());
        assertThat(desk.show(doubt.id()).candidates()).extracting(candidate -> candidate.side().addresseeNumber())
                .containsExactlyInAnyOrder(addresseeNumber(1).value(), addresseeNumber(4).value());
    }

    @OnBothDatabases
    void goes_on_behind_the_last_commit_and_stays_finished(TestDatabase db) {
        ReviewDesk desk = withContradiction(db);

        assertThat(run(desk, DAY, 1)).isEqualTo(3);
        assertThat(run(desk, DAY, 1)).isEqualTo(1);
        assertThat(desk.registry().count("link_reverification where checked = 2 and found = 1 and finished_at is not null")).isEqualTo(1);
    }

    @OnBothDatabases
    void finds_a_second_number_that_nobody_declared_a_change(TestDatabase db) {
        ReviewDesk desk = withContradiction(db);
        desk.registry().run("insert into addressee.individual_number (id, institution, person_id, generation, fingerprint, sealed, valid_from)"
                + " select n.person_id, n.institution, n.person_id, 2, n.sealed, n.sealed, n.valid_from from addressee.individual_number n"
                + " join addressee.person p on p.id = n.person_id where p.integrated_number = '" + AddresseeFixture.integratedNumber(1).value() + "'");

        run(desk, DAY, 10);

        assertThat(desk.doubts()).extracting(LinkDoubtRow::error).contains(AddresseeError.INDIVIDUAL_NUMBER_DIFFERS);
    }

    @OnBothDatabases
    void knows_whom_to_look_through_and_nobody_elses_persons(TestDatabase db) {
        ReviewDesk desk = withContradiction(db);

        List<String> institutions = desk.registry().as("job", (entities, caller) -> new JpaReverifications(entities).institutions());
        boolean elsewhere = desk.registry().of(ENISHI).as("job", (entities, caller) -> reverification(entities).checkChunk(ENISHI, DAY, 10));

        assertThat(institutions).containsExactly(MUSUBI);
        assertThat(elsewhere).isTrue();
        assertThat(desk.doubts()).as("found at registration").hasSize(2);
    }

    /** Two records of one person of which one was given another birth date later, and a second person. */
    private static ReviewDesk withContradiction(TestDatabase db) {
        ReviewDesk desk = ReviewDesk.withDisagreement(db);
        desk.registry().register(List.of(ReviewDesk.row(3, "結　花子", 1)));
        RegistrationRow row = ReviewDesk.row(3, "結　花子", 1);
        desk.registry().register(List.of(new RegistrationRow(1, row.number(), row.individualNumber(), Optional.empty(),
                new BasicInformation("結　花子", "カナ", LocalDate.of(1991, 4, 1), row.information().sex(), row.information().address()),
                row.state(), Optional.empty())));
        desk.registry().register(List.of(ReviewDesk.row(4, "縁　次郎", 4)));
        return desk;
    }

    /** The third record is told so many hours later. */
    private static void say(ReviewDesk desk, int hours, String name, Sex sex) {
        RegistrationRow row = ReviewDesk.row(3, name, 3);
        BasicInformation said = row.information();
        assertThat(desk.registry().register(Clock.offset(RegistryOnDatabase.CLOCK, Duration.ofHours(hours)), new RegistrationRow(1, row.number(),
                row.individualNumber(), Optional.empty(), new BasicInformation(name, said.kana(), said.birthDate(), sex, said.address()),
                row.state(), Optional.empty()))).allMatch(outcome -> outcome.refusal().isEmpty());
    }

    private static RegistrationRow born(int n, String name, int number) {
        RegistrationRow row = ReviewDesk.row(n, name, number);
        BasicInformation said = row.information();
        return new RegistrationRow(1, row.number(), row.individualNumber(), Optional.empty(),
                new BasicInformation(name, said.kana(), LocalDate.of(2015, 5, 5), said.sex(), said.address()), row.state(), Optional.empty());
    }

    private static List<AddresseeError> found(ReviewDesk desk) {
        return desk.doubts().stream().map(LinkDoubtRow::error).toList();
    }

    private static LinkDoubtRow only(ReviewDesk desk, AddresseeError error) {
        List<LinkDoubtRow> doubts = desk.doubts().stream().filter(row -> row.error() == error).toList();
        assertThat(doubts).hasSize(1);
        return doubts.get(0);
    }

    /** @return how many chunks it took */
    private static int run(ReviewDesk desk, LocalDate day, int persons) {
        int chunks = 1;
        while (!desk.registry().as("job", (entities, caller) -> reverification(entities).checkChunk(MUSUBI, day, persons))) {
            chunks++;
        }
        return chunks;
    }

    private static Reverification reverification(jakarta.persistence.EntityManager entities) {
        return new Reverification(new JpaReverifications(entities), AddresseeFixture.doubts(new JpaLinkReviews(entities), new JpaPersonRepository(entities)),
                new PersonsAlike(new JpaPersonRepository(entities)), RegistryOnDatabase.CLOCK);
    }
}
