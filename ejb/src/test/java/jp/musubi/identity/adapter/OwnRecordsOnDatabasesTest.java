package jp.musubi.identity.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.musubi.identity.boundary.BeginResidentStay;
import jp.musubi.identity.boundary.OwnActRow;
import jp.musubi.identity.boundary.OwnStayRow;
import jp.musubi.identity.boundary.ResidentActKind;
import jp.musubi.identity.boundary.ResidentWay;
import jp.musubi.identity.boundary.SignedIn;
import jp.musubi.identity.domain.OwnRecordDesk;
import jp.musubi.identity.domain.OwnRecordStore;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.time.HandClock;

/** What residents did and where they are signed in, on both databases. */
class OwnRecordsOnDatabasesTest {

    private static final String ME = "somebody";
    private static final String NEIGHBOUR = "another";
    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final Duration LONGEST = Duration.ofHours(10);
    private static final int IDLE = 1_800;

    /** The database's own clock decides what the sweep may see. */
    private final HandClock clock = new HandClock(Instant.now().truncatedTo(ChronoUnit.MILLIS));

    @OnBothDatabases
    void a_stay_goes_on_until_it_is_ended_from_anywhere(TestDatabase db) {
        OwnRecordDesk desk = desk(db);
        UUID here = begin(desk, ME);
        UUID there = begin(desk, ME);
        clock.forward(1);

        desk.end(ME, there, ResidentActKind.SIGNED_OUT_ELSEWHERE);

        assertThat(desk.goesOn(ME, there)).isFalse();
        assertThat(desk.goesOn(ME, here)).isTrue();
        assertThat(desk.record(ME).stays()).extracting(OwnStayRow::id).containsExactly(here);
        assertThat(kinds(desk)).containsExactly(ResidentActKind.SIGNED_OUT_ELSEWHERE, ResidentActKind.SIGNED_IN, ResidentActKind.SIGNED_IN);
    }

    @OnBothDatabases
    void all_others_are_ended_and_this_one_is_not(TestDatabase db) {
        OwnRecordDesk desk = desk(db);
        List<UUID> stays = List.of(begin(desk, ME), begin(desk, ME), begin(desk, ME));
        UUID neighbours = begin(desk, NEIGHBOUR);

        desk.endOthers(ME, stays.get(1));

        assertThat(stays).filteredOn(stay -> desk.goesOn(ME, stay)).containsExactly(stays.get(1));
        assertThat(desk.goesOn(NEIGHBOUR, neighbours)).isTrue();
    }

    @OnBothDatabases
    void nobody_ends_or_reads_a_neighbours_stay(TestDatabase db) {
        OwnRecordDesk desk = desk(db);
        UUID neighbours = begin(desk, NEIGHBOUR);

        desk.end(ME, neighbours, ResidentActKind.SIGNED_OUT_ELSEWHERE);

        assertThat(desk.goesOn(NEIGHBOUR, neighbours)).isTrue();
        assertThat(desk.goesOn(ME, neighbours)).isFalse();
        assertThat(desk.record(ME).stays()).isEmpty();
        assertThat(desk.record(ME).acts()).isEmpty();
    }

    @OnBothDatabases
    void ending_twice_is_noted_once(TestDatabase db) {
        OwnRecordDesk desk = desk(db);
        UUID stay = begin(desk, ME);
        clock.forward(1);

        desk.end(ME, stay, ResidentActKind.SIGNED_OUT);
        desk.end(ME, stay, ResidentActKind.SIGNED_OUT);

        assertThat(kinds(desk)).containsExactly(ResidentActKind.SIGNED_OUT, ResidentActKind.SIGNED_IN);
    }

    @OnBothDatabases
    void a_line_tells_device_and_way_and_nothing_more_of_the_browser(TestDatabase db) {
        OwnRecordDesk desk = desk(db);
        begin(desk, ME);

        assertThat(desk.record(ME).acts()).singleElement()
                .satisfies(act -> assertThat(act).extracting(OwnActRow::device, OwnActRow::way, OwnActRow::code).containsExactly("Linux / Firefox", ResidentWay.CARD, ""));
    }

    @OnBothDatabases
    void a_closed_browser_leaves_the_list_after_its_idle_time_and_a_used_one_does_not(TestDatabase db) {
        OwnRecordDesk desk = desk(db);
        UUID closed = begin(desk, ME);
        UUID used = begin(desk, ME);
        clock.forward(IDLE);
        assertThat(desk.goesOn(ME, used)).isTrue();
        clock.forward(120);

        assertThat(desk.record(ME).stays()).extracting(OwnStayRow::id).containsExactly(used);
        assertThat(desk.goesOn(ME, closed)).as("the session itself knows when it was idle for too long").isTrue();
    }

    @OnBothDatabases
    void a_stay_is_over_at_its_end_however_busy_it_was(TestDatabase db) {
        OwnRecordDesk desk = desk(db);
        UUID stay = begin(desk, ME);
        clock.forward(LONGEST);
        assertThat(desk.goesOn(ME, stay)).isTrue();
        clock.forward(1);

        assertThat(desk.goesOn(ME, stay)).isFalse();
    }

    @OnBothDatabases
    void refused_cards_do_not_fill_the_record(TestDatabase db) {
        OwnRecordDesk desk = desk(db);
        for (int at = 0; at < 25; at++) {
            desk.note(ME, ResidentActKind.SIGN_IN_REFUSED, "IDN-0000");
        }
        assertThat(desk.record(ME).acts()).hasSize(20);

        clock.forward(Duration.ofDays(1));
        desk.note(ME, ResidentActKind.SIGN_IN_REFUSED, "IDN-0000");

        assertThat(desk.record(ME).acts()).hasSize(21);
    }

    @OnBothDatabases
    void what_is_over_is_forgotten_whosever_it_is(TestDatabase db) {
        OwnRecordDesk desk = desk(db);
        clock.forward(Duration.ofDays(-366));
        begin(desk, ME);
        begin(desk, NEIGHBOUR);
        clock.forward(Duration.ofDays(2));
        desk.note(ME, ResidentActKind.HISTORY_SHOWN, "");
        clock.forward(Duration.ofDays(364));

        db.run(entities -> new JpaOwnRecords(entities, clock, db.engine() == TestDatabase.Engine.POSTGRESQL).forgetOld());

        assertThat(kinds(desk)).containsExactly(ResidentActKind.HISTORY_SHOWN);
        assertThat(desk.record(NEIGHBOUR).acts()).isEmpty();
        assertThat(db.<Object>inTransaction(entities -> entities.createNativeQuery("select count(*) from identity.resident_stay", Long.class).getSingleResult())).isEqualTo(0L);
    }

    @OnBothDatabases
    void a_transaction_sees_no_stay_and_no_act_of_a_person_it_does_not_name(TestDatabase db) {
        OwnRecordDesk desk = desk(db);
        begin(desk, ME);
        begin(desk, NEIGHBOUR);

        List<?> stays = db.inTransaction(entities -> entities.createNativeQuery("select subject from identity.resident_stay", String.class).getResultList());
        List<?> acts = db.inTransaction(entities -> entities.createNativeQuery("select subject from identity.resident_act", String.class).getResultList());

        int open = db.engine() == TestDatabase.Engine.POSTGRESQL ? 0 : 2;
        assertThat(stays).hasSize(open);
        assertThat(acts).hasSize(open);
    }

    @OnBothDatabases
    void asking_whether_a_stay_goes_on_costs_two_statements_at_most_and_writes_once_a_minute(TestDatabase db) {
        OwnRecordDesk desk = desk(db);
        UUID stay = begin(desk, ME);
        int naming = db.engine() == TestDatabase.Engine.POSTGRESQL ? 1 : 0;

        assertThat(db.statements(() -> desk.goesOn(ME, stay))).isEqualTo(1 + naming);
        clock.forward(60);
        assertThat(db.statements(() -> desk.goesOn(ME, stay))).isEqualTo(2 * (1 + naming));
        assertThat(db.statements(() -> desk.goesOn(ME, stay))).isEqualTo(1 + naming);
    }

    private OwnRecordDesk desk(TestDatabase db) {
        db.migrate("identity");
        return new OwnRecordDesk(db.inTransactions(OwnRecordStore.class, entities -> new JpaOwnRecords(entities, clock, db.engine() == TestDatabase.Engine.POSTGRESQL)), clock);
    }

    private UUID begin(OwnRecordDesk desk, String subject) {
        SignedIn person = new SignedIn(new Caller(Caller.Kind.RESIDENT, "", subject, ""), Set.of(), "", "");
        clock.forward(Duration.ofMillis(1));
        return desk.begin(new BeginResidentStay(person, ResidentWay.CARD, BROWSER, clock.instant().plus(LONGEST), IDLE)).id();
    }

    private static List<ResidentActKind> kinds(OwnRecordDesk desk) {
        return desk.record(ME).acts().stream().map(OwnActRow::kind).toList();
    }
}
