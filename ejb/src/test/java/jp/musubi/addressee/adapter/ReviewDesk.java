package jp.musubi.addressee.adapter;

import static jp.musubi.addressee.AddresseeFixture.MUSUBI;
import static jp.musubi.addressee.AddresseeFixture.addresseeNumber;
import static jp.musubi.addressee.AddresseeFixture.individualNumber;
import static jp.musubi.addressee.AddresseeFixture.integratedNumber;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jp.musubi.addressee.AddresseeFixture;
import jp.musubi.addressee.boundary.DecideLink;
import jp.musubi.addressee.boundary.FormerLinkView;
import jp.musubi.addressee.boundary.FormerLinks;
import jp.musubi.addressee.boundary.IndividualNumber;
import jp.musubi.addressee.boundary.LinkAct;
import jp.musubi.addressee.boundary.LinkDoubtRow;
import jp.musubi.addressee.boundary.LinkOutcome;
import jp.musubi.addressee.boundary.LinkProposalRow;
import jp.musubi.addressee.boundary.LinkReviewView;
import jp.musubi.addressee.boundary.LinkReviews;
import jp.musubi.addressee.boundary.LookGround;
import jp.musubi.addressee.boundary.LookPurpose;
import jp.musubi.addressee.boundary.ProposeLink;
import jp.musubi.addressee.boundary.RegistrationState;
import jp.musubi.addressee.boundary.Sex;
import jp.musubi.addressee.domain.BasicInformation;
import jp.musubi.addressee.domain.LinkComparison;
import jp.musubi.addressee.domain.LinkMoving;
import jp.musubi.addressee.domain.LinkReview;
import jp.musubi.addressee.domain.RegistrationRow;
import jp.musubi.disclosure.boundary.ListedReads;
import jp.musubi.disclosure.boundary.ReadEntry;
import jp.musubi.kernel.persistence.TestDatabase;
import jp.musubi.kernel.security.Caller;

/** Clerks at the door of the link reviews, on a database. */
final class ReviewDesk {

    static final LookPurpose PURPOSE = new LookPurpose("JM00000000000001", LookGround.LINK_REVIEW);

    private final RegistryOnDatabase registry;
    private final List<ReadEntry> entries = new ArrayList<>();

    private ReviewDesk(RegistryOnDatabase registry) {
        this.registry = registry;
    }

    /** One person, and a second record with her number that was refused because its name is another. */
    static ReviewDesk withDisagreement(TestDatabase db) {
        ReviewDesk desk = new ReviewDesk(RegistryOnDatabase.on(db));
        desk.registry.register(List.of(row(1, "結　花子", 1)));
        desk.registry.register(List.of(row(2, "結　太郎", 1)));
        return desk;
    }

    static RegistrationRow row(int n, String name, int number) {
        return new RegistrationRow(1, addresseeNumber(n), Optional.of(new IndividualNumber(individualNumber(number))), Optional.empty(),
                new BasicInformation(name, "カナ", LocalDate.of(1990, 4, 1), Sex.UNKNOWN, "結市中央一丁目１番１号"),
                RegistrationState.RESIDENT, Optional.empty());
    }

    static RegistrationRow protectedRow(int n, String name, int number) {
        return protectedRow(n, name, number, LocalDate.of(2027, 11, 22));
    }

    static RegistrationRow protectedRow(int n, String name, int number, LocalDate until) {
        RegistrationRow row = row(n, name, number);
        LocalDate today = LocalDate.of(2026, 11, 22);
        return new RegistrationRow(row.row(), row.number(), row.individualNumber(), row.residentCode(), row.information(), row.state(),
                Optional.of(new RegistrationRow.Term(today, until)));
    }

    RegistryOnDatabase registry() {
        return registry;
    }

    List<ReadEntry> entries() {
        return entries;
    }

    List<LinkDoubtRow> doubts() {
        return as("a", reviews -> reviews.doubts(LinkReviews.BEGINNING)).rows();
    }

    List<LinkDoubtRow> doubtsBehind(UUID doubt, int most) {
        return registry.as("child", (entities, caller) -> new JpaLinkReviews(entities).openDoubts(MUSUBI, doubt, most));
    }

    List<LinkProposalRow> proposalsBehind(UUID proposal, int most) {
        return registry.as("child", (entities, caller) -> new JpaLinkReviews(entities).openProposals(MUSUBI, proposal, most));
    }

    LinkReviewView show(UUID doubt) {
        return as("a", reviews -> reviews.doubt(doubt, PURPOSE));
    }

    List<FormerLinkView> former() {
        return registry.as("child", (entities, caller) -> new FormerLinks(new JpaLinkReviews(entities), () -> MUSUBI).newest(LinkReviews.BEGINNING)).rows();
    }

    List<FormerLinkView> formerBehind(UUID link, int most) {
        return registry.as("child", (entities, caller) -> new JpaLinkReviews(entities).formerLinks(MUSUBI, link, most));
    }

    /** 団体内統合宛名番号 of the person to whom a record belongs. */
    String personOf(int n) {
        return registry.as("child", (entities, caller) -> new JpaPersonRepository(entities)
                .translate(MUSUBI, List.of(addresseeNumber(n))).get(addresseeNumber(n)).value());
    }

    /** Number of the record that speaks for a person. */
    String representative(int n) {
        return registry.as("child", (entities, caller) -> new JpaPersonRepository(entities)
                .representativeNumbers(MUSUBI, List.of(integratedNumber(n))).get(integratedNumber(n)).value());
    }

    /** Links the refused record to the first person, or acts on the first record. */
    UUID propose(String clerk, LinkAct act) {
        return propose(clerk, act, act == LinkAct.LINK ? 2 : 1, act == LinkAct.UNLINK ? null : integratedNumber(act == LinkAct.LINK ? 1 : 2).value());
    }

    UUID propose(String clerk, LinkAct act, String reason) {
        return propose(clerk, act, 2, integratedNumber(1).value(), reason);
    }

    UUID propose(String clerk, LinkAct act, int record, String person) {
        return propose(clerk, act, record, person, "本人に確認した");
    }

    private UUID propose(String clerk, LinkAct act, int record, String person, String reason) {
        UUID doubt = registry.as("child", (entities, caller) -> (UUID) entities.createNativeQuery(
                "select id from addressee.link_doubt where addressee_number = '" + addresseeNumber(2).value() + "'", UUID.class)
                .getSingleResult());
        return as(clerk, reviews -> reviews.propose(new ProposeLink(act == LinkAct.LINK ? doubt : null, addresseeNumber(record).value(), act,
                person, null, reason)));
    }

    /** Decides on what the page shows now. */
    void decide(String clerk, UUID proposal, LinkOutcome outcome) {
        decide(clerk, proposal, outcome, proposed(clerk, proposal).seen());
    }

    void decide(String clerk, UUID proposal, LinkOutcome outcome, String seen) {
        as(clerk, reviews -> {
            reviews.decide(new DecideLink(proposal, outcome, "書類で確認した", seen));
            return null;
        });
    }

    LinkReviewView proposed(String clerk, UUID proposal) {
        return as(clerk, reviews -> reviews.proposal(proposal, PURPOSE));
    }

    /** Proposes that the doubt needs no link. */
    UUID dismiss(String clerk, LinkDoubtRow doubt) {
        return as(clerk, reviews -> reviews.propose(new ProposeLink(doubt.id(), doubt.addresseeNumber(), LinkAct.DISMISS, null, null, "送信した側の誤り")));
    }

    /** The statement breaks a rule of the database. */
    void refuses(String statement, String rule) {
        assertThatThrownBy(() -> registry.run(statement)).rootCause()
                .satisfies(cause -> org.assertj.core.api.Assertions.assertThat(cause.getMessage().toLowerCase(Locale.ROOT)).contains(rule));
    }

    <T> T as(String clerk, Function<LinkReviews, T> act) {
        return registry.as(new Caller(Caller.Kind.STAFF, MUSUBI, clerk, "1010"), (entities, caller) -> act.apply(new LinkReviews(
                review(entities), comparison(entities), new ListedReads(entries), caller)));
    }

    private static LinkReview review(EntityManager entities) {
        JpaPersonRepository persons = new JpaPersonRepository(entities);
        return new LinkReview(new JpaNumberingRepository(entities), persons, new JpaLinkReviews(entities),
                new LinkMoving(persons, RegistryOnDatabase.registrar(entities)), comparison(entities), AddresseeFixture.reviewSeals(), RegistryOnDatabase.CLOCK);
    }

    private static LinkComparison comparison(EntityManager entities) {
        return new LinkComparison(new JpaPersonRepository(entities), new JpaLinkReviews(entities), AddresseeFixture.reviewSeals(),
                RegistryOnDatabase.CLOCK);
    }
}
