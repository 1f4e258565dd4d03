package jp.musubi.addressee.adapter;

import static jp.musubi.addressee.AddresseeFixture.ENISHI;
import static jp.musubi.addressee.AddresseeFixture.addresseeNumber;
import static jp.musubi.addressee.AddresseeFixture.integratedNumber;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.addressee.boundary.FormerLinkView;
import jp.musubi.addressee.boundary.LinkAct;
import jp.musubi.addressee.boundary.LinkDoubtRow;
import jp.musubi.addressee.boundary.LinkOutcome;
import jp.musubi.addressee.boundary.LinkReviewView;
import jp.musubi.addressee.boundary.LinkReviews;
import jp.musubi.addressee.domain.LinkDoubt;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;

/** A record that turns out to be another person's: it leaves, its history stays, the numbers stay with whose they are. */
class LinkRepairsOnDatabasesTest {

    @OnBothDatabases
    void unlinks_a_record_with_its_history_and_leaves_the_number(TestDatabase db) {
        ReviewDesk desk = ReviewDesk.withDisagreement(db);

        UUID proposal = desk.propose("a", LinkAct.UNLINK);
        assertThat(desk.former()).isEmpty();
        desk.decide("b", proposal, LinkOutcome.APPROVED);
        desk.decide("b", proposal, LinkOutcome.APPROVED);

        assertThat(desk.personOf(1)).isEqualTo(integratedNumber(2).value());
        assertThat(desk.registry().count("individual_number")).isEqualTo(1);
        FormerLinkView former = desk.former().get(0);
        assertThat(desk.former()).hasSize(1);
        assertThat(former.record()).isEqualTo(addresseeNumber(1));
        assertThat(former.person()).isEqualTo(integratedNumber(1));
        assertThat(former.wrongSince()).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(former.heldUntil()).isEqualTo(RegistryOnDatabase.CLOCK.instant());
    }

    @OnBothDatabases
    void goes_through_what_was_repaired_part_by_part(TestDatabase db) {
        ReviewDesk desk = ReviewDesk.withDisagreement(db);
        desk.registry().register(List.of(ReviewDesk.row(3, "縁　次郎", 3), ReviewDesk.row(4, "縁　三郎", 4)));
        for (int record : new int[] {1, 3, 4}) {
            desk.decide("b", desk.propose("a", LinkAct.UNLINK, record, null), LinkOutcome.APPROVED);
        }
        List<FormerLinkView> all = desk.former();

        assertThat(all).extracting(FormerLinkView::record).containsExactlyInAnyOrder(addresseeNumber(1), addresseeNumber(3), addresseeNumber(4));
        assertThat(desk.formerBehind(LinkReviews.BEGINNING, 2)).isEqualTo(all.subList(0, 2));
        assertThat(desk.formerBehind(all.get(0).id(), 2)).isEqualTo(all.subList(1, 3));
        assertThat(desk.formerBehind(all.get(2).id(), 2)).isEmpty();
    }

    @OnBothDatabases
    void gives_the_number_back_to_whose_it_is_by_hand_only(TestDatabase db) {
        ReviewDesk desk = ReviewDesk.withDisagreement(db);
        desk.decide("b", desk.propose("a", LinkAct.UNLINK), LinkOutcome.APPROVED);

        desk.registry().register(List.of(ReviewDesk.row(4, "結　太郎", 1)));
        assertThat(desk.doubts()).extracting(LinkDoubtRow::addresseeNumber)
                .containsExactlyInAnyOrder(addresseeNumber(2).value(), addresseeNumber(4).value());

        desk.decide("b", desk.propose("a", LinkAct.LINK), LinkOutcome.APPROVED);
        assertThat(desk.personOf(2)).isEqualTo(integratedNumber(1).value());
    }

    @OnBothDatabases
    void moves_a_record_to_another_known_person(TestDatabase db) {
        ReviewDesk desk = ReviewDesk.withDisagreement(db);
        desk.registry().register(List.of(ReviewDesk.row(3, "縁　次郎", 3)));

        UUID proposal = desk.propose("a", LinkAct.RELINK);
        LinkReviewView shown = desk.as("b", reviews -> reviews.proposal(proposal, ReviewDesk.PURPOSE));
        assertThat(shown.candidates()).hasSize(2);
        assertThat(shown.proposal().integratedNumber()).isEqualTo(integratedNumber(2).value());
        desk.decide("b", proposal, LinkOutcome.APPROVED);

        assertThat(desk.personOf(1)).isEqualTo(integratedNumber(2).value());
        assertThat(desk.representative(2)).isEqualTo(addresseeNumber(3).value());
        assertThatThrownBy(() -> desk.propose("a", LinkAct.RELINK)).hasMessageContaining("ADR-0222");
    }

    @OnBothDatabases
    void protects_both_where_a_measure_was_open(TestDatabase db) {
        ReviewDesk desk = ReviewDesk.withDisagreement(db);
        desk.registry().register(List.of(ReviewDesk.protectedRow(1, "結　花子", 1)));

        desk.decide("b", desk.propose("a", LinkAct.UNLINK), LinkOutcome.APPROVED);

        assertThat(desk.registry().count("support_measure")).isEqualTo(2);
        LinkReviewView shown = desk.as("a", reviews -> reviews.record(reviews.recordOf(addresseeNumber(1)), ReviewDesk.PURPOSE));
        assertThat(shown.record().address()).isNull();
        assertThat(shown.record().underProtection()).isTrue();
    }

    @OnBothDatabases
    void shows_clerks_of_a_protected_person_not_whether_the_address_agrees(TestDatabase db) {
        ReviewDesk desk = ReviewDesk.withDisagreement(db);
        UUID doubt = desk.doubts().get(0).id();
        assertThat(desk.show(doubt).candidates().get(0).manners()).doesNotContainKey("ADDRESS");

        desk.registry().register(List.of(ReviewDesk.protectedRow(1, "結　花子", 1)));

        assertThat(desk.show(doubt).candidates().get(0).manners()).containsEntry("ADDRESS", "WITHHELD").containsEntry("NAME", "SECOND_PART");
    }

    @OnBothDatabases
    void shows_another_town_nothing(TestDatabase db) {
        ReviewDesk desk = ReviewDesk.withDisagreement(db);
        UUID doubt = desk.doubts().get(0).id();

        Optional<LinkDoubt> found = desk.registry().of(ENISHI).as("other", (entities, caller) -> new JpaLinkReviews(entities).doubt(ENISHI, doubt));

        assertThat(found).isEmpty();
    }
}
