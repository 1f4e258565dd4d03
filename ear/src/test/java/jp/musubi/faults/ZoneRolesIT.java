package jp.musubi.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import jp.musubi.acceptance.DemoServer;
import jp.musubi.acceptance.OfficialApi;
import jp.musubi.acceptance.Postgres;
import jp.musubi.acceptance.Seeding;
import jp.musubi.acceptance.Visitor;
import jp.musubi.kernel.persistence.RoomMigrations;
import jp.musubi.standin.installation.DemoInstallation;
import jp.musubi.standin.population.DemoCases;
import jp.musubi.standin.population.DemoSystem;
import jp.musubi.standin.population.Population;
import jp.musubi.standin.population.Town;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The product on PostgreSQL, one node for the public zone and one for all others, each under a role that can do no more than its zones need. */
@BesideAcceptance
class ZoneRolesIT {

    private static final String NOT_ALLOWED = "42501";
    private static final List<String> WRITTEN_ONCE = List.of("disclosure.entry", "disclosure.chain_link", "network.network_record",
            "network.record_disclosure", "kernel.audit_event", "addressee.addressee_version", "addressee.individual_number",
            "addressee.household", "addressee.household_version", "addressee.household_member", "addressee.corporation_version");
    private static final List<String> OF_INSTITUTIONS = List.of("addressee.person", "addressee.addressee", "addressee.individual_number",
            "addressee.resident_code", "linkage.replica", "linkage.replica_file", "linkage.institution_code", "linkage.inquiry",
            "linkage.provision", "disclosure.entry", "disclosure.chain_link", "addressee.household", "addressee.household_version",
            "addressee.household_member", "addressee.corporation", "addressee.corporation_version");

    private static Postgres postgres;
    private static DemoServer server;
    private static TownProvider provider;
    private static ResidentNode resident;
    private static DemoCases cases;
    private static String outcome;
    private static String managementNumber;

    @BeforeAll
    static void start_and_ask_once() throws IOException {
        postgres = Postgres.start();
        Map<String, String> environment = new HashMap<>(postgres.environment());
        environment.putAll(Map.of("MUSUBI_DB_RESIDENT_USER", Postgres.RESIDENT, "MUSUBI_ZONES", "staff,exchange,hub,standin", "MUSUBI_NUMBERING_LONGEST", "3",
                "MUSUBI_STANDIN_SIGNIN_CALLBACK_RESIDENT", ResidentNode.callback()));
        environment.putAll(TownProvider.environment(Town.MUSUBI.institution()));
        server = new DemoServer("zone-roles", Offsets.FIRST, environment).briefly().freshBase();
        DemoInstallation.install(server.demo(), Offsets.FIRST);
        provider = TownProvider.begin(server);
        server.start();
        Seeding.await(server);
        cases = DemoCases.of(Population.in(server.demo()));
        Agency child = new Agency(server, DemoSystem.MUSUBI_CHILD);
        managementNumber = child.ask(Agency.newMessageId(), cases.others().get(0).addresseeNumber());
        outcome = child.settled(managementNumber);
        resident = new ResidentNode(server, postgres.environmentOfResidentNode()).start();
        provider.started();
    }

    @AfterAll
    static void stop() {
        if (resident != null) {
            resident.close();
        }
        if (server != null) {
            server.close();
        }
        if (provider != null) {
            provider.close();
        }
        postgres.close();
    }

    /** 職員は自治体のサインイン提供者で: the node's staff sign in elsewhere, while systems, parties and residents come in as ever. */
    @Nested
    class WithTheTownsProvider extends TownProviderCases {

        WithTheTownsProvider() {
            super(server, provider, postgres, cases.others().get(0).addresseeNumber());
        }
    }

    @Test
    void an_inquiry_is_answered_and_the_start_log_names_the_database() {
        assertThat(outcome).isEqualTo("PROVIDED");
        assertThat(Seeding.log(server)).contains("Database of musubi: PostgreSQL", "Database of hub: PostgreSQL")
                .doesNotContain("permission denied", "jdbc:h2:");
    }

    @Test
    void the_node_runs_under_a_role_that_owns_nothing_and_bypasses_nothing() throws SQLException {
        try (Connection all = postgres.superuser()) {
            assertThat(Rows.column(all, "select distinct usename from pg_stat_activity where datname = current_database() and usename <> 'postgres'"))
                    .contains(Postgres.NODE).isSubsetOf(Postgres.NODE, Postgres.RESIDENT, Postgres.OWNER);
            assertThat(Rows.all(all, "select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication from pg_roles where rolname = ?",
                    Postgres.NODE)).containsExactly(List.of("f", "f", "f", "f", "f"));
            assertThat(Rows.column(all, "select relname from pg_class where relowner = ?::regrole", Postgres.NODE)).isEmpty();
            assertThat(Rows.column(all, "select nspname from pg_namespace where nspowner = ?::regrole", Postgres.NODE)).isEmpty();
            assertThat(Rows.column(all, "select roleid::regrole::text from pg_auth_members where member = ?::regrole", Postgres.NODE)).isEmpty();
        }
    }

    @Test
    void a_node_of_the_public_zone_shows_residents_what_the_other_nodes_hold() throws SQLException {
        HttpResponse<String> page = resident.page("/selfinfo/exchange-history.xhtml", "resident-other");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("exchange-detail.xhtml");
        assertThat(resident.log()).contains("Database of musubi: PostgreSQL", "migrated by nodes of zone exchange")
                .doesNotContain("permission denied", "migrations applied", "rows imported", "registrations of calling systems", "parties registered");
        try (Connection all = postgres.superuser()) {
            assertThat(Rows.count(all, "select count(*) from selfinfo.portal_code")).isPositive();
            assertThat(Rows.count(all, "select count(*) from pg_stat_activity where usename = ?", Postgres.RESIDENT)).isPositive();
        }
    }

    @Test
    void a_node_of_the_public_zone_lets_in_who_has_a_card() throws Exception {
        Visitor visitor = resident.withCard("resident-other");
        HttpResponse<String> page = visitor.get(resident.resident("/selfinfo/exchange-history.xhtml"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("exchange-detail.xhtml");
        assertThat(visitor.get(resident.resident("/identity/own-record.xhtml")).body()).contains("今、使っている機器です", "新しいカードを", "やりとり履歴を表示しました");
        assertThat(resident.log()).doesNotContain("permission denied");
        try (Connection all = postgres.superuser()) {
            assertThat(Rows.count(all, "select count(*) from identity.resident_card")).isEqualTo(1);
        }
    }

    @Test
    void at_a_public_terminal_pages_sign_out_untouched_and_signing_out_wipes_the_browser() throws Exception {
        Visitor visitor = resident.withCard("resident-other");
        assertThat(visitor.get(resident.resident("/")).body()).contains("id=\"idle\"", "data-seconds=\"60\"", "/signin/idle.js");

        HttpResponse<String> out = visitor.post(resident.resident("/signout"), Map.of());

        assertThat(out.headers().firstValue("Clear-Site-Data")).contains("\"cache\", \"cookies\", \"storage\"");
        assertThat(visitor.get(resident.resident("/identity/own-record.xhtml")).headers().firstValue("Location")).isPresent();
    }

    @Test
    void a_node_opens_the_listeners_of_its_zones_only() {
        assertThat(resident.closed()).allSatisfy(address -> assertThatThrownBy(() -> connect(address)).isInstanceOf(ConnectException.class));
        assertThatThrownBy(() -> connect(server.resident("/"))).isInstanceOf(ConnectException.class);
    }

    @Test
    void the_resident_role_reaches_neither_the_vault_nor_anything_but_what_the_portal_needs() throws SQLException {
        try (Connection all = postgres.superuser()) {
            assertThat(Rows.column(all, """
                    select n.nspname || '.' || c.relname || ' ' || p.privilege from pg_class c join pg_namespace n on n.oid = c.relnamespace,
                           unnest(array['select', 'insert', 'update', 'delete', 'truncate']) p(privilege)
                     where c.relkind in ('r', 'p', 'v', 'm', 'S') and n.nspname not in ('pg_catalog', 'information_schema', 'legalbasis')
                       and has_table_privilege(?, c.oid, p.privilege) order by 1""", Postgres.RESIDENT))
                    .containsExactly("identity.card_challenge insert", "identity.card_challenge select", "identity.card_challenge update",
                            "identity.card_revocation insert", "identity.card_revocation select", "identity.card_revocation update",
                            "identity.outgoing_mail delete", "identity.outgoing_mail insert", "identity.outgoing_mail select", "identity.outgoing_mail update",
                            "identity.resident_act delete", "identity.resident_act insert", "identity.resident_act select",
                            "identity.resident_card delete", "identity.resident_card insert", "identity.resident_card select",
                            "identity.resident_consent delete", "identity.resident_consent insert", "identity.resident_consent select",
                            "identity.resident_mailbox delete", "identity.resident_mailbox insert", "identity.resident_mailbox select", "identity.resident_mailbox update", "identity.resident_stay delete", "identity.resident_stay insert",
                            "identity.resident_stay select", "identity.resident_stay update", "identity.used_sign_in insert", "kernel.audit_event insert", "selfinfo.portal_code insert", "selfinfo.portal_code select");
        }
        for (String table : OF_INSTITUTIONS) {
            refuses(Postgres.RESIDENT, "select count(*) from " + table);
        }
        refuses(Postgres.RESIDENT, "select count(*) from network.institution_code");
        refuses(Postgres.RESIDENT, "insert into legalbasis.department select * from legalbasis.department");
        refuses(Postgres.RESIDENT, "set role " + Postgres.NODE);
        refuses(Postgres.NODE, "select count(*) from selfinfo.portal_code");
        refuses(Postgres.NODE, "select count(*) from identity.resident_card");
        refuses(Postgres.NODE, "select count(*) from identity.resident_consent");
        refuses(Postgres.NODE, "select count(*) from identity.resident_mailbox");
        refuses(Postgres.NODE, "select count(*) from identity.outgoing_mail");
        refuses(Postgres.NODE, "select count(*) from identity.resident_stay");
        refuses(Postgres.NODE, "select count(*) from identity.resident_act");
        refuses(Postgres.RESIDENT, "update identity.resident_act set act = act");
    }

    @Test
    void the_resident_role_sees_the_code_of_the_person_it_names_and_nobody_elses() throws SQLException {
        resident.page("/selfinfo/exchange-history.xhtml", "resident-other");
        try (Connection all = postgres.superuser(); Connection role = postgres.as(Postgres.RESIDENT)) {
            String subject = Rows.column(all, "select min(subject) from selfinfo.portal_code").get(0);
            role.setAutoCommit(false);
            assertThat(Rows.count(role, "select count(*) from selfinfo.portal_code")).isZero();
            Rows.column(role, "select set_config('musubi.subject', ?, true)", subject);
            assertThat(Rows.column(role, "select subject from selfinfo.portal_code")).containsExactly(subject);
            assertThat(Rows.column(role, "select distinct subject from identity.resident_stay")).isSubsetOf(subject);
            assertThat(Rows.column(role, "select distinct subject from identity.resident_act")).isSubsetOf(subject);
            role.rollback();
        }
    }

    @Test
    void every_table_with_institutions_rows_forces_row_level_security() throws SQLException {
        try (Connection all = postgres.superuser()) {
            assertThat(Rows.column(all, """
                    select a.attrelid::regclass::text from pg_attribute a join pg_class c on c.oid = a.attrelid
                      join pg_namespace n on n.oid = c.relnamespace
                     where a.attname = 'institution' and c.relkind = 'r' and not (c.relrowsecurity and c.relforcerowsecurity)
                       and obj_description(c.oid, 'pg_class') not like '%行レベルセキュリティ%'""")).isEmpty();
        }
    }

    @Test
    void an_unbound_transaction_sees_no_institutions_rows_and_a_bound_one_only_its_own() throws SQLException {
        try (Connection all = postgres.superuser(); Connection node = postgres.as(Postgres.NODE)) {
            node.setAutoCommit(false);
            for (String table : OF_INSTITUTIONS) {
                long rows = Rows.count(all, "select count(*) from " + table);
                assertThat(rows).as(table).isPositive();
                assertThat(Rows.count(node, "select count(*) from " + table)).as(table + " unbound").isZero();
            }
            Rows.column(node, "select set_config('musubi.institution', ?, true)", Town.MUSUBI.institution());
            assertThat(Rows.column(node, "select distinct institution from addressee.person")).containsExactly(Town.MUSUBI.institution());
            assertThat(Rows.count(node, "select count(*) from linkage.replica")).isZero();
            node.rollback();
            assertThat(Rows.count(node, "select count(*) from addressee.person")).as("the binding ends with its transaction").isZero();
            node.rollback();
        }
    }

    /** Over the wire and in the tables: of an attack stands who, what and why, and nothing else anywhere. */
    @Test
    void an_attack_leaves_an_audit_record_and_nothing_else() throws SQLException, IOException {
        String used = Attack.Scene.envelope(server, Town.MUSUBI.institution(), Portal.HUB, "acquisition.issue");
        assertThat(Attack.Scene.party(server, server.hub("/hub/v1/acquisitions"), used).status()).isEqualTo(200);
        Footprint footprint = Footprint.from(postgres);
        for (Attack attack : Attack.all(new Attack.Scene(server, managementNumber, used)).toList()) {
            footprint.begin();

            assertThat(attack.attempt().make().body()).as(attack.name()).contains("\"" + attack.code() + "\"");

            String table = attack.platform() ? "kernel.audit_event" : "network.audit_event";
            assertThat(footprint.written()).as(attack.name()).containsExactly(Map.entry(table, 1L));
            assertThat(footprint.rows(table, "event, code, " + (attack.platform() ? "institution" : "party"))).as(attack.name())
                    .containsExactly(List.of(attack.event(), attack.code(), attack.institution()));
        }
    }

    /** 住登外者宛名番号付番API 2.0, リクエスト_API仕様: after 30 seconds, here 3, an answer of the five hundreds and no JSON. */
    @Test
    void a_numbering_that_takes_too_long_is_given_up_and_may_come_again() throws SQLException {
        OfficialApi tax = OfficialApi.of(server, DemoSystem.MUSUBI_TAX);
        String token = tax.token(OfficialApi.CREATE);
        Map<String, Object> items = Map.of("shorikubun", "0", "shikuchosonkodo", "992011", "shimei", "待時\u3000長子", "uji_nihonjin", "待時", "na_nihonjin", "長子",
                "nayosemotofuragu", "0", "tagyomusanshofukafuragu", "0", "sosashaid", "late", "sosanengappi", LocalDate.now(Clock.systemUTC()).toString(), "sosajikoku", "09:00:00");
        HttpResponse<String> late;
        try (Connection all = postgres.superuser(); Statement statement = all.createStatement()) {
            all.setAutoCommit(false);
            statement.execute("lock table addressee.non_resident_version in exclusive mode");
            late = tax.number(token, items);
            all.rollback();
        }
        assertThat(late.statusCode()).isEqualTo(504);
        assertThat(late.headers().firstValue("Content-Type")).isEmpty();
        assertThat(late.body()).isEmpty();
        assertThat(tax.number(token, items).statusCode()).isEqualTo(200);
    }

    @Test
    void what_is_written_once_cannot_be_changed_or_removed() throws SQLException {
        for (String table : WRITTEN_ONCE) {
            String column = firstColumn(table);
            refuses("update " + table + " set " + column + " = " + column);
            refuses("delete from " + table);
            refuses("truncate " + table);
        }
    }

    @Test
    void the_role_can_change_no_schema_and_no_policy() {
        refuses("create table linkage.mine (id integer)");
        refuses("create schema mine");
        refuses("alter table linkage.inquiry disable row level security");
        refuses("drop policy institution_isolation on disclosure.entry");
        refuses("set session authorization " + Postgres.OWNER);
        refuses("set role " + Postgres.OWNER);
    }

    @Test
    void the_histories_of_migrations_are_the_owners_alone() throws SQLException {
        try (Connection all = postgres.superuser()) {
            List<String> histories = Rows.column(all, "select c.oid::regclass::text from pg_class c where relname = 'flyway_schema_history' and relkind = 'r'");
            assertThat(histories).hasSizeGreaterThan(5);
            histories.forEach(history -> refuses("select count(*) from " + history));
        }
    }

    @Test
    void the_hubs_role_and_the_nodes_role_reach_nothing_of_each_other() throws SQLException {
        DataSource owner = postgres.emptyDatabase("zones");
        RoomMigrations.roomsOf("musubi").forEach(new RoomMigrations(owner, Postgres.NODE)::migrate);
        RoomMigrations.roomsOf("hub").forEach(new RoomMigrations(owner, Postgres.HUB)::migrate);
        try (Connection schemas = owner.getConnection()) {
            assertThat(reached(schemas, Postgres.HUB)).containsExactly("network");
            assertThat(reached(schemas, Postgres.NODE)).contains("addressee", "linkage").doesNotContain("network");
            assertThat(reached(schemas, Postgres.STANDIN)).isEmpty();
        }
    }

    /** Schemas in which the role may do anything with any table. */
    private static List<String> reached(Connection connection, String role) throws SQLException {
        return Rows.column(connection, """
                select distinct n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')
                   and has_schema_privilege(?, n.oid, 'usage') and has_table_privilege(?, c.oid, 'select,insert,update,delete')
                 order by 1""", role, role);
    }

    private static String firstColumn(String table) throws SQLException {
        try (Connection all = postgres.superuser()) {
            return Rows.column(all, "select attname from pg_attribute where attrelid = ?::regclass and attnum = 1", table).get(0);
        }
    }

    private static void connect(URI address) throws IOException {
        new Socket(address.getHost(), address.getPort()).close();
    }

    private static void refuses(String sql) {
        refuses(Postgres.NODE, sql);
    }

    private static void refuses(String role, String sql) {
        assertThatThrownBy(() -> {
            try (Connection node = postgres.as(role); Statement statement = node.createStatement()) {
                statement.execute(sql);
            }
        }).as(sql).isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState()).as(refused.getMessage()).isEqualTo(NOT_ALLOWED));
    }
}
