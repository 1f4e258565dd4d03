package jp.musubi.addressee.adapter;

import static jp.musubi.addressee.AddresseeFixture.ENISHI;
import static jp.musubi.addressee.AddresseeFixture.MUSUBI;
import static jp.musubi.addressee.AddresseeFixture.addresseeNumber;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.musubi.addressee.AddresseeFixture;
import jp.musubi.addressee.boundary.AddresseeError;
import jp.musubi.addressee.boundary.LinkDoubtRow;
import jp.musubi.addressee.domain.BasicInformation;
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

    /** @return how many chunks it took */
    private static int run(ReviewDesk desk, LocalDate day, int persons) {
        int chunks = 1;
        while (!desk.registry().as("job", (entities, caller) -> reverification(entities).checkChunk(MUSUBI, day, persons))) {
            chunks++;
        }
        return chunks;
    }

    private static Reverification reverification(jakarta.persistence.EntityManager entities) {
        return new Reverification(new JpaReverifications(entities), AddresseeFixture.doubts(new JpaLinkReviews(entities), new JpaPersonRepository(entities)), RegistryOnDatabase.CLOCK);
    }
}
