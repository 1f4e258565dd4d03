package jp.musubi.addressee.adapter;

import static jp.musubi.addressee.adapter.CorporationDesk.CORPORATE_NUMBER;
import static jp.musubi.addressee.adapter.CorporationDesk.OTHER_CORPORATE_NUMBER;
import static jp.musubi.addressee.adapter.CorporationDesk.branch;
import static jp.musubi.addressee.adapter.CorporationDesk.head;
import static jp.musubi.addressee.adapter.CorporationDesk.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.musubi.addressee.AddresseeFixture;
import jp.musubi.addressee.boundary.RegistrationResult;
import jp.musubi.addressee.boundary.RegistrationState;
import jp.musubi.addressee.boundary.Sex;
import jp.musubi.addressee.boundary.corporation.CorporationCard;
import jp.musubi.addressee.boundary.corporation.CorporationHit;
import jp.musubi.addressee.boundary.corporation.CorporationRegistration;
import jp.musubi.addressee.boundary.corporation.CorporationState;
import jp.musubi.addressee.domain.BasicInformation;
import jp.musubi.addressee.domain.RegistrationRow;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;

/** A corporation is known once, with its branches, since when and as known when. */
class CorporationsOnDatabasesTest {

    private static final LocalDate LAST_YEAR = LocalDate.of(2025, 7, 1);
    private static final LocalDate YESTERDAY = LocalDate.of(2026, 11, 21);

    @OnBothDatabases
    void corporation_and_branches_come_in_one_message_in_any_order_and_again_change_nothing(TestDatabase db) {
        CorporationDesk desk = CorporationDesk.on(db);
        CorporationRegistration[] rows = {branch(3, "2023-10-01", "港支店"), branch(2, "2021-04-01", "北支店"), head()};

        RegistrationResult first = desk.register(rows);
        RegistrationResult again = desk.register(rows);

        assertThat(first.registered()).isEqualTo(3);
        assertThat(again.unchanged()).isEqualTo(3);
        CorporationCard card = desk.ask(1);
        assertThat(card.said().name()).isEqualTo("株式会社架空商事");
        assertThat(card.branches()).extracting(branch -> branch.said().name() + " " + branch.said().corporateNumber().value())
                .containsExactly("北支店 " + CORPORATE_NUMBER, "港支店 " + CORPORATE_NUMBER);
        assertThat(desk.ask(2).head().said().name()).isEqualTo("株式会社架空商事");
        assertThat(desk.ask(null, CORPORATE_NUMBER, null, null).said()).isEqualTo(card.said());
    }

    @OnBothDatabases
    void each_day_says_what_was_so_as_it_was_known_then(TestDatabase db) {
        CorporationDesk desk = CorporationDesk.on(db);
        desk.registerOn(LocalDate.of(2025, 1, 10), head(), branch(2, "2021-04-01", "北支店"));
        desk.registerOn(YESTERDAY, head("2025-06-01", "架空ホールディングス株式会社", "架空県縁町１番"), branch(2, "2025-06-01", "北支店", CorporationState.CLOSED));

        assertThat(desk.ask(1).said().name()).isEqualTo("架空ホールディングス株式会社");
        assertThat(desk.ask(number(1), null, LocalDate.of(2025, 5, 31), null).said().name()).isEqualTo("株式会社架空商事");
        assertThat(desk.ask(number(1), null, LAST_YEAR, LAST_YEAR).said().name()).isEqualTo("株式会社架空商事");
        assertThat(desk.ask(number(1), null, LAST_YEAR, LAST_YEAR).branches()).extracting(branch -> branch.said().state()).containsExactly(CorporationState.ACTIVE);
        assertThat(desk.ask(number(1), null, LocalDate.of(2020, 3, 31), null).said()).isNull();
        assertThat(desk.ask(2).said().isClosed()).isTrue();
        assertThat(desk.ask(1).changes().get(0).items()).extracting(item -> item.item() + " " + item.before() + " " + item.after())
                .containsExactly("NAME 株式会社架空商事 架空ホールディングス株式会社", "ADDRESS 架空県結市本町１番１号 架空県縁町１番");
    }

    @OnBothDatabases
    void correction_takes_back_the_day_told_by_mistake_and_both_stay_in_the_history(TestDatabase db) {
        CorporationDesk desk = CorporationDesk.on(db);
        desk.register(head(), head2("2024-05-01", null));
        CorporationRegistration right = head2("2024-04-01", LocalDate.of(2024, 5, 1));
        desk.register(head2("2024-05-01", null));

        assertThat(desk.register(right).registered()).isEqualTo(1);
        assertThat(desk.register(right).unchanged()).isEqualTo(1);
        assertThat(desk.ask(number(1), null, LocalDate.of(2024, 4, 15), null).said().name()).isEqualTo("架空物産株式会社");
        assertThat(desk.ask(1).changes()).extracting(CorporationCard.Change::takenBack).containsExactly(true, false, false);
        assertThat(desk.refused(head2("2024-03-01", LocalDate.of(2019, 1, 1)))).containsExactly("ADR-0616");
    }

    private static CorporationRegistration head2(String changedOn, LocalDate corrects) {
        return new CorporationRegistration(number(1), null, null, "架空物産株式会社", "カクウブッサン", "架空県結市本町１番１号", CorporationState.ACTIVE,
                LocalDate.parse(changedOn), "RENAMED", corrects);
    }

    @OnBothDatabases
    void one_box_finds_by_name_however_the_legal_form_is_written_by_reading_number_and_address(TestDatabase db) {
        CorporationDesk desk = CorporationDesk.on(db);
        desk.register(head(), branch(2, "2021-04-01", "架空商事北支店"));

        for (String words : List.of("㈱架空商事", "（株）架空商事", "株式会社架空商事", "本町１番 架空", CORPORATE_NUMBER, number(1), "カクウ 本町")) {
            assertThat(desk.found(words)).as(words).containsExactly("株式会社架空商事");
        }
        assertThat(desk.search("かくうしょうじ")).extracting(CorporationHit::head).containsExactly(null, "株式会社架空商事");
        assertThat(desk.found("昭和50年1月2日 架空")).isEmpty();
        assertThat(desk.found("123456789018 架空")).isEmpty();
        assertThat(desk.found("100%")).isEmpty();
        assertThatThrownBy(() -> desk.search("5835678256247")).isInstanceOf(BusinessException.class).hasMessageContaining("ADR-0119");
        assertThatThrownBy(() -> desk.ask(null, null, null, null)).isInstanceOf(BusinessException.class).hasMessageContaining("ADR-0608");
    }

    @OnBothDatabases
    void former_name_finds_and_says_so_and_a_name_that_was_taken_back_does_not(TestDatabase db) {
        CorporationDesk desk = CorporationDesk.on(db);
        desk.register(head());
        desk.register(head("2024-05-01", "誤記株式会社", "架空県結市本町１番１号"));
        desk.register(new CorporationRegistration(number(1), null, null, "架空物産株式会社", "カクウブッサン", "架空県縁町９番", CorporationState.ACTIVE,
                LocalDate.of(2024, 5, 1), "RENAMED", LocalDate.of(2024, 5, 1)));

        assertThat(desk.search("架空商事")).extracting(CorporationHit::formerly).containsExactly("株式会社架空商事");
        assertThat(desk.search("架空物産")).extracting(CorporationHit::formerly).containsOnlyNulls();
        assertThat(desk.found("誤記")).isEmpty();
        assertThat(desk.card(desk.search("架空物産").get(0).id()).said().name()).isEqualTo("架空物産株式会社");
    }

    @OnBothDatabases
    void more_than_a_clerk_can_tell_apart_are_not_shown(TestDatabase db) {
        CorporationDesk desk = CorporationDesk.on(db);
        desk.register(head());
        for (int n = 2; n <= 25; n++) {
            desk.register(branch(n, "2021-04-01", "架空支店" + n));
        }

        assertThatThrownBy(() -> desk.search("架空")).isInstanceOf(BusinessException.class).hasMessageContaining("ADR-0226");
        for (int n = 1; n <= 25; n++) {
            assertThat(desk.search("架空 " + CorporationDesk.number(n))).as("its number beside the words of all").hasSize(1);
        }
        assertThat(desk.found("架空支店21")).containsExactly("架空支店21");
    }

    @OnBothDatabases
    void what_contradicts_is_refused_row_by_row(TestDatabase db) {
        CorporationDesk desk = CorporationDesk.on(db);
        desk.register(head());

        assertThat(desk.refused(other(2, null, CORPORATE_NUMBER))).containsExactly("ADR-0613");
        assertThat(desk.refused(other(1, null, OTHER_CORPORATE_NUMBER))).containsExactly("ADR-0614");
        assertThat(desk.refused(other(2, null, "5835678256247"))).containsExactly("ADR-0119");
        assertThat(desk.refused(other(2, number(9), null))).containsExactly("ADR-0621");
        assertThat(desk.refused(other(2, number(1), OTHER_CORPORATE_NUMBER))).containsExactly("ADR-0607");
        assertThat(desk.refused(other(1, number(1), null))).containsExactly("ADR-0615");
        assertThat(desk.refused(head("2026-11-23", "架空", "架空県"))).containsExactly("ADR-0605");
        assertThat(desk.refused(other(3, null, null), other(3, null, null))).containsExactly("ADR-0611");
        assertThat(desk.refused(head("2020-04-01", " ", "架空県"), head())).containsExactly("ADR-0601");
        assertThatThrownBy(() -> desk.of(AddresseeFixture.ENISHI).ask(1)).isInstanceOf(BusinessException.class).hasMessageContaining("ADR-0622");
    }

    @OnBothDatabases
    void only_the_system_that_registered_it_or_its_successor_changes_it(TestDatabase db) throws SQLException {
        CorporationDesk desk = CorporationDesk.on(db);
        desk.register(head());
        CorporationRegistration renamed = head("2026-04-01", "架空ホールディングス株式会社", "架空県結市本町１番１号");
        CorporationDesk other = desk.sentBy("musubi-welfare");

        assertThat(other.register(head()).unchanged()).as("told again").isEqualTo(1);
        assertThat(other.refused(renamed)).containsExactly("ADR-0617");
        assertThat(other.register(branch(2, "2021-04-01", "北支店")).registered()).as("a branch of its own").isEqualTo(1);
        assertThat(desk.ask(1).said().name()).isEqualTo("株式会社架空商事");

        RegistryOnDatabase.runAsOwner(db, "insert into addressee.business_system (institution, system, business_id, own_system_id, valid_from) values"
                + " ('" + AddresseeFixture.MUSUBI + "', 'musubi-welfare', '010', '000', date '2026-11-22')");
        assertThat(other.register(renamed).registered()).as("the successor").isEqualTo(1);
    }

    @OnBothDatabases
    void person_and_corporation_never_share_a_number(TestDatabase db) {
        CorporationDesk desk = CorporationDesk.on(db);
        desk.register(head());
        RegistrationRow person = person(2);
        desk.registry().register(List.of(person));

        assertThat(desk.refused(other(2, null, null))).containsExactly("ADR-0612");
        assertThat(desk.registry().register(RegistryOnDatabase.CLOCK, person(1))).extracting(outcome -> outcome.refusal().orElseThrow().code())
                .containsExactly("ADR-0227");
    }

    private static RegistrationRow person(int number) {
        return new RegistrationRow(1, AddresseeFixture.addresseeNumber(number), Optional.empty(), Optional.empty(),
                new BasicInformation("結　太郎", "ムスビ　タロウ", LocalDate.of(1980, 1, 1), Sex.MALE, "結市"), RegistrationState.RESIDENT, Optional.empty());
    }

    private static CorporationRegistration other(int n, String head, String corporateNumber) {
        return new CorporationRegistration(number(n), head, corporateNumber, "別の法人", "ベツノホウジン", "架空県", CorporationState.ACTIVE,
                LocalDate.of(2022, 2, 2), null, null);
    }
}
