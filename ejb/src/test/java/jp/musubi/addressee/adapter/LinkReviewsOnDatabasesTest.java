package jp.musubi.addressee.adapter;

import static jp.musubi.addressee.AddresseeFixture.addresseeNumber;
import static jp.musubi.addressee.AddresseeFixture.integratedNumber;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import jp.musubi.addressee.boundary.AddresseeError;
import jp.musubi.addressee.boundary.LinkAct;
import jp.musubi.addressee.boundary.LinkCandidateView;
import jp.musubi.addressee.boundary.LinkDoubtRow;
import jp.musubi.addressee.boundary.LinkOutcome;
import jp.musubi.addressee.boundary.LinkProposalRow;
import jp.musubi.addressee.boundary.LinkReviewView;
import jp.musubi.addressee.boundary.LinkReviews;
import jp.musubi.addressee.boundary.Sex;
import jp.musubi.addressee.boundary.WorkSlice;
import jp.musubi.addressee.domain.BasicInformation;
import jp.musubi.addressee.domain.RegistrationRow;
import jp.musubi.disclosure.boundary.ReadEntry;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;

/** A refused row in the work list, and the two clerks it takes to link it by hand. */
class LinkReviewsOnDatabasesTest {

    @OnBothDatabases
    void notes_a_disagreement_once_without_its_number(TestDatabase db) {
        ReviewDesk desk = ReviewDesk.withDisagreement(db);
        desk.registry().register(List.of(ReviewDesk.row(2, "結　太郎", 1)));

        LinkDoubtRow doubt = desk.doubts().get(0);
        assertThat(desk.doubts()).hasSize(1);
        assertThat(doubt.error()).isEqualTo(AddresseeError.LINKED_PERSON_DISAGREES);
        assertThat(doubt.addresseeNumber()).isEqualTo(addresseeNumber(2).value());
        assertThat(desk.registry().count("addressee")).isEqualTo(1);
    }

    @OnBothDatabases
    void goes_through_the_lists_part_by_part_also_where_the_last_one_seen_is_done_by_now(TestDatabase db) {
        ReviewDesk desk = ReviewDesk.withDisagreement(db);
        desk.registry().register(IntStream.rangeClosed(3, 6).mapToObj(n -> ReviewDesk.row(n, "結　太郎", 1)).toList());
        List<UUID> all = desk.doubts().stream().map(LinkDoubtRow::id).toList();
        assertThat(all).hasSize(5);

        assertThat(inParts(all.size(), (after, most) -> desk.doubtsBehind(after, most).stream().map(LinkDoubtRow::id).toList())).isEqualTo(all);
        desk.dismiss("a", desk.doubts().get(1));
        assertThat(desk.doubtsBehind(all.get(1), 9)).as("behind one that is no doubt any more").extracting(LinkDoubtRow::id).isEqualTo(all.subList(2, 5));
        desk.dismiss("a", desk.doubts().get(0));
        desk.dismiss("a", desk.doubts().get(0));
        assertThat(inParts(3, (after, most) -> desk.proposalsBehind(after, most).stream().map(LinkProposalRow::id).toList())).hasSize(3).doesNotHaveDuplicates();
    }

    /** Two at once. */
    private static List<UUID> inParts(int all, BiFunction<UUID, Integer, List<UUID>> list) {
        List<UUID> seen = new ArrayList<>();
        WorkSlice<UUID> slice;
        do {
            UUID after = seen.isEmpty() ? LinkReviews.BEGINNING : seen.get(seen.size() - 1);
            slice = WorkSlice.of(2, most -> list.apply(after, most));
            seen.addAll(slice.rows());
        } while (slice.more() && seen.size() <= all);
        return seen;
    }

    @OnBothDatabases
    void shows_both_sides_and_how_they_differ_and_records_the_look(TestDatabase db) {
        ReviewDesk desk = ReviewDesk.withDisagreement(db);

        LinkReviewView shown = desk.show(desk.doubts().get(0).id());

        assertThat(shown.record().name()).isEqualTo("結　太郎");
        assertThat(shown.registered()).isFalse();
        LinkCandidateView candidate = shown.candidates().get(0);
        assertThat(candidate.side().name()).isEqualTo("結　花子");
        assertThat(candidate.manners()).containsOnly(java.util.Map.entry("NAME", "SECOND_PART"));
        assertThat(desk.entries()).extracting(ReadEntry::subject)
                .containsExactly(integratedNumber(1).value(), addresseeNumber(2).value());
        assertThat(desk.entries()).allSatisfy(entry -> {
            assertThat(entry.task()).isEqualTo(ReviewDesk.PURPOSE.task());
            assertThat(entry.ground()).isEqualTo("addressee.look.LINK_REVIEW");
        });
    }

    @OnBothDatabases
    void links_what_another_clerk_approves(TestDatabase db) {
        ReviewDesk desk = ReviewDesk.withDisagreement(db);
        UUID proposal = desk.propose("a", LinkAct.LINK);
        assertThat(desk.propose("a", LinkAct.LINK)).isEqualTo(proposal);
        assertThat(desk.doubts()).isEmpty();

        desk.decide("b", proposal, LinkOutcome.APPROVED);
        desk.decide("b", proposal, LinkOutcome.APPROVED);

        assertThat(desk.registry().count("person")).isEqualTo(1);
        assertThat(desk.registry().count("addressee")).isEqualTo(2);
        assertThat(desk.registry().count("manual_link")).isEqualTo(1);
        assertThat(desk.doubts()).isEmpty();
        desk.registry().register(List.of(ReviewDesk.row(2, "結　太郎", 1)));
        assertThat(desk.doubts()).isEmpty();
    }

    @OnBothDatabases
    void refuses_the_proposers_own_approval(TestDatabase db) {
        ReviewDesk desk = ReviewDesk.withDisagreement(db);
        UUID proposal = desk.propose("a", LinkAct.LINK);

        assertThatThrownBy(() -> desk.decide("a", proposal, LinkOutcome.APPROVED)).hasMessageContaining("ADR-0220");
        assertThatThrownBy(() -> desk.propose("b", LinkAct.LINK)).hasMessageContaining("ADR-0219");
        assertThat(desk.registry().count("addressee")).isEqualTo(1);
    }

    @OnBothDatabases
    void puts_a_rejected_doubt_back_and_lets_nobody_decide_twice(TestDatabase db) {
        ReviewDesk desk = ReviewDesk.withDisagreement(db);
        UUID proposal = desk.propose("a", LinkAct.LINK);

        desk.decide("b", proposal, LinkOutcome.REJECTED);

        assertThatThrownBy(() -> desk.decide("c", proposal, LinkOutcome.APPROVED)).hasMessageContaining("ADR-0218");
        assertThat(desk.doubts()).hasSize(1);
    }

    @OnBothDatabases
    void dismisses_a_doubt_only_when_another_clerk_approves(TestDatabase db) {
        ReviewDesk desk = ReviewDesk.withDisagreement(db);
        LinkDoubtRow doubt = desk.doubts().get(0);

        UUID proposal = desk.dismiss("a", doubt);
        assertThat(desk.registry().count("link_doubt where settlement is not null")).isZero();
        assertThatThrownBy(() -> desk.decide("a", proposal, LinkOutcome.APPROVED)).hasMessageContaining("ADR-0220");
        desk.decide("b", proposal, LinkOutcome.REJECTED);
        assertThat(desk.doubts()).containsExactly(doubt);
        desk.decide("b", desk.dismiss("a", doubt), LinkOutcome.APPROVED);

        assertThat(desk.doubts()).isEmpty();
        assertThat(desk.registry().texts("select settlement || ' ' || settled_by from addressee.link_doubt")).containsExactly("DISMISSED b");
        assertThat(desk.registry().count("manual_link")).isZero();
        assertThat(desk.registry().count("addressee")).isEqualTo(1);
        assertThatThrownBy(() -> desk.dismiss("a", doubt)).hasMessageContaining("ADR-0216");
        desk.registry().register(List.of(ReviewDesk.row(2, "結　太郎", 1)));
        assertThat(desk.doubts()).isEmpty();
    }

    @OnBothDatabases
    void approves_only_what_the_approver_saw(TestDatabase db) {
        ReviewDesk desk = ReviewDesk.withDisagreement(db);
        UUID proposal = desk.propose("a", LinkAct.LINK);
        String seen = desk.proposed("b", proposal).seen();

        assertThatThrownBy(() -> desk.decide("b", proposal, LinkOutcome.APPROVED, "another page's")).hasMessageContaining("ADR-0272");
        assertThat(desk.registry().count("link_decision")).isZero();
        desk.decide("b", proposal, LinkOutcome.APPROVED, seen);

        assertThat(desk.registry().count("addressee")).isEqualTo(2);
    }

    @OnBothDatabases
    void approves_nothing_that_changed_after_it_was_proposed(TestDatabase db) {
        ReviewDesk desk = ReviewDesk.withDisagreement(db);
        UUID proposal = desk.propose("a", LinkAct.LINK);
        String seen = desk.proposed("b", proposal).seen();
        desk.registry().register(List.of(ReviewDesk.row(1, "結　花代", 1)));

        assertThatThrownBy(() -> desk.decide("b", proposal, LinkOutcome.APPROVED, seen)).hasMessageContaining("ADR-0221");
        LinkReviewView shown = desk.proposed("b", proposal);
        assertThat(shown.proposal().overtaken()).isTrue();
        assertThat(shown.candidates().get(0).side().name()).isEqualTo("結　花代");
        assertThatThrownBy(() -> desk.decide("b", proposal, LinkOutcome.APPROVED, shown.seen())).hasMessageContaining("ADR-0221");
        assertThat(desk.registry().count("manual_link")).isZero();
        assertThat(desk.registry().count("link_decision")).isZero();
        desk.decide("b", proposal, LinkOutcome.REJECTED, seen);

        desk.decide("b", desk.propose("a", LinkAct.LINK), LinkOutcome.APPROVED);
        assertThat(desk.registry().count("addressee")).isEqualTo(2);
    }

    @OnBothDatabases
    void keeps_the_reason_that_was_given_last(TestDatabase db) {
        ReviewDesk desk = ReviewDesk.withDisagreement(db);
        UUID first = desk.propose("a", LinkAct.LINK);
        UUID again = desk.propose("a", LinkAct.LINK, "戸籍で確認した");

        assertThat(again).isNotEqualTo(first);
        assertThat(desk.propose("a", LinkAct.LINK, "戸籍で確認した")).isEqualTo(again);
        assertThat(desk.as("b", reviews -> reviews.proposals(LinkReviews.BEGINNING)).rows()).singleElement().satisfies(row -> assertThat(row.id()).isEqualTo(again));
        assertThat(desk.proposed("b", again).proposal().reason()).isEqualTo("戸籍で確認した");
        assertThatThrownBy(() -> desk.decide("b", first, LinkOutcome.APPROVED)).hasMessageContaining("ADR-0273");
        desk.decide("b", again, LinkOutcome.APPROVED);
        assertThat(desk.registry().count("manual_link")).isEqualTo(1);
    }

    @OnBothDatabases
    void proposes_anew_over_what_has_changed(TestDatabase db) {
        ReviewDesk desk = ReviewDesk.withDisagreement(db);
        UUID first = desk.propose("a", LinkAct.LINK);
        desk.registry().register(List.of(ReviewDesk.row(1, "結　花代", 1)));

        UUID again = desk.propose("a", LinkAct.LINK);

        assertThat(again).isNotEqualTo(first);
        desk.decide("b", again, LinkOutcome.APPROVED);
        assertThat(desk.registry().count("addressee")).isEqualTo(2);
    }

    @OnBothDatabases
    void takes_another_given_name_and_shows_people_what_it_was(TestDatabase db) {
        ReviewDesk desk = ReviewDesk.withDisagreement(db);
        desk.registry().register(List.of(ReviewDesk.row(1, "結　花代", 1)));
        desk.registry().register(List.of(ReviewDesk.row(1, "結　花代", 1)));

        LinkDoubtRow doubt = desk.doubts().stream().filter(row -> row.addresseeNumber().equals(addresseeNumber(1).value())).findFirst().orElseThrow();
        assertThat(desk.doubts()).hasSize(2);
        assertThat(doubt.error()).isEqualTo(AddresseeError.GIVEN_NAME_CHANGED);
        assertThat(desk.registry().stateOf(addresseeNumber(1))).contains("結　花代");
        LinkReviewView shown = desk.show(doubt.id());
        assertThat(shown.record().name()).isEqualTo("結　花子");
        assertThat(shown.candidates()).singleElement().satisfies(candidate -> {
            assertThat(candidate.side().name()).isEqualTo("結　花代");
            assertThat(candidate.manners()).containsEntry("NAME", "SECOND_PART");
        });
        desk.decide("b", desk.dismiss("a", doubt), LinkOutcome.APPROVED);
        assertThat(desk.doubts()).hasSize(1);
    }

    @OnBothDatabases
    void takes_another_birth_date_or_sex_and_shows_people_what_it_was(TestDatabase db) {
        ReviewDesk desk = ReviewDesk.withDisagreement(db);
        int before = desk.doubts().size();
        RegistrationRow row = ReviewDesk.row(1, "結　花子", 1);
        desk.registry().register(List.of(with(row, LocalDate.of(1989, 4, 1), Sex.UNKNOWN)));
        desk.registry().register(List.of(with(row, LocalDate.of(1989, 4, 1), Sex.FEMALE)));

        assertThat(desk.doubts()).as("a sex that was not known is no other").hasSize(before + 1);
        LinkDoubtRow doubt = desk.doubts().stream().filter(found -> found.addresseeNumber().equals(addresseeNumber(1).value())).findFirst().orElseThrow();
        assertThat(doubt.error()).isEqualTo(AddresseeError.BIRTH_DATE_OR_SEX_CHANGED);
        desk.decide("b", desk.dismiss("a", doubt), LinkOutcome.APPROVED);
        desk.registry().register(List.of(with(row, LocalDate.of(1989, 4, 1), Sex.MALE)));
        assertThat(desk.doubts()).hasSize(before + 1);
    }

    private static RegistrationRow with(RegistrationRow row, LocalDate born, Sex sex) {
        BasicInformation said = row.information();
        return new RegistrationRow(row.row(), row.number(), row.individualNumber(), row.residentCode(), new BasicInformation(said.name(), said.kana(), born, sex, said.address()),
                row.state(), Optional.empty());
    }

    @OnBothDatabases
    void names_the_twin_whose_form_it_may_be_and_moves_nothing(TestDatabase db) {
        ReviewDesk desk = ReviewDesk.withDisagreement(db);
        desk.registry().register(List.of(ReviewDesk.row(3, "結　花代", 3)));

        desk.registry().register(List.of(ReviewDesk.row(1, "結　花代", 1)));

        LinkDoubtRow doubt = desk.doubts().stream().filter(row -> row.addresseeNumber().equals(addresseeNumber(1).value())).findFirst().orElseThrow();
        assertThat(doubt.error()).isEqualTo(AddresseeError.GIVEN_NAME_CHANGED_BESIDE_TWIN);
        assertThat(desk.show(doubt.id()).candidates()).extracting(LinkCandidateView::integratedNumber)
                .containsExactly(integratedNumber(1).value(), integratedNumber(2).value());
        assertThat(desk.personOf(1)).isEqualTo(integratedNumber(1).value());
    }

    @OnBothDatabases
    void doubts_no_other_family_name(TestDatabase db) {
        ReviewDesk desk = ReviewDesk.withDisagreement(db);
        desk.registry().register(List.of(ReviewDesk.row(1, "縁　花子", 1)));

        assertThat(desk.doubts()).extracting(LinkDoubtRow::addresseeNumber).containsExactly(addresseeNumber(2).value());
    }

    /** The database itself, past every rule of the code. */
    @OnBothDatabases
    void the_database_lets_nobody_settle_a_doubt_alone(TestDatabase db) {
        ReviewDesk desk = ReviewDesk.withDisagreement(db);
        UUID proposal = desk.dismiss("a", desk.doubts().get(0));
        String settle = "update addressee.link_doubt set settlement = 'DISMISSED'";
        String by = settle + ", settlement_proposal_id = '" + proposal + "'";

        desk.refuses(settle, "link_doubt_settled_by_two");
        desk.refuses(by, "link_doubt_settled_by_two");
        desk.refuses(by + ", settlement_outcome = 'APPROVED'", "link_doubt_approved");
        desk.decide("b", proposal, LinkOutcome.REJECTED);
        desk.refuses(by + ", settlement_outcome = 'APPROVED'", "link_doubt_approved");
        desk.refuses(by + ", settlement_outcome = 'REJECTED'", "link_doubt_outcome");
        if (db.engine() == TestDatabase.Engine.POSTGRESQL) {
            desk.refuses("update addressee.link_doubt set found_by = 'c'", "permission denied");
        }
    }

    @OnBothDatabases
    void picks_from_two_candidates_only_by_hand(TestDatabase db) {
        ReviewDesk desk = ReviewDesk.withDisagreement(db);
        desk.registry().register(List.of(ReviewDesk.row(3, "縁　次郎", 3)));

        desk.registry().register(List.of(ReviewDesk.row(3, "縁　次郎", 1)));

        LinkReviewView shown = desk.show(desk.doubts().stream()
                .filter(doubt -> doubt.addresseeNumber().equals(addresseeNumber(3).value())).findFirst().orElseThrow().id());
        assertThat(shown.error()).isEqualTo(AddresseeError.INDIVIDUAL_NUMBER_HELD_BY_ANOTHER);
        assertThat(shown.candidates()).extracting(LinkCandidateView::integratedNumber)
                .containsExactlyInAnyOrder(integratedNumber(1).value(), integratedNumber(2).value());
    }

    /** The database itself, past every rule of the code. */
    @OnBothDatabases
    void the_database_refuses_a_manual_link_without_another_persons_approval(TestDatabase db) {
        ReviewDesk desk = ReviewDesk.withDisagreement(db);
        UUID proposal = desk.propose("a", LinkAct.LINK);
        String link = "insert into addressee.manual_link select p.id, p.institution, p.id, 'APPROVED', p.addressee_id, p.person_id, p.proposed_at"
                + " from addressee.link_proposal p";
        String decision = "insert into addressee.link_decision select p.id, p.institution, '%s', '%s', '%s', p.reason, p.proposed_at"
                + " from addressee.link_proposal p";

        desk.refuses(link, "manual_link_approved");
        desk.refuses(decision.formatted("APPROVED", "a", "a"), "link_decision_by_another");
        desk.refuses(decision.formatted("APPROVED", "x", "a"), "link_decision_of_proposal");
        desk.decide("b", proposal, LinkOutcome.REJECTED);
        desk.refuses(link, "manual_link_approved");
    }

    @OnBothDatabases
    void the_database_lets_no_record_move_without_an_approved_link_to_that_person(TestDatabase db) {
        ReviewDesk desk = ReviewDesk.withDisagreement(db);
        desk.registry().register(List.of(ReviewDesk.row(3, "縁　次郎", 3)));
        String move = "update addressee.addressee set person_id = (select p.id from addressee.person p where p.integrated_number = '"
                + integratedNumber(2).value() + "')%s where addressee_number = '" + addresseeNumber(1).value() + "'";

        desk.refuses(move.formatted(""), "addressee_moves_by_manual_link");
        UUID proposal = desk.propose("a", LinkAct.LINK);
        desk.decide("b", proposal, LinkOutcome.APPROVED);
        desk.refuses(move.formatted(", manual_link_id = (select m.id from addressee.manual_link m)"), "addressee_manual_link");
        if (db.engine() == TestDatabase.Engine.POSTGRESQL) {
            desk.refuses("update addressee.addressee set registered_person_id = person_id", "permission denied");
            desk.refuses("delete from addressee.manual_link", "permission denied");
            desk.refuses("update addressee.link_decision set decided_by = 'c'", "permission denied");
            desk.refuses("update addressee.link_proposal set proposed_by = 'c'", "permission denied");
        }
    }
}
