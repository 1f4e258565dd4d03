package jp.musubi.disclosure.adapter;

import static jp.musubi.disclosure.adapter.DisclosureFixture.ENISHI;
import static jp.musubi.disclosure.adapter.DisclosureFixture.MUSUBI;
import static jp.musubi.disclosure.adapter.DisclosureFixture.PERSON;
import static jp.musubi.disclosure.adapter.DisclosureFixture.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import jp.musubi.disclosure.boundary.Side;
import jp.musubi.kernel.persistence.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PostgreSQL alone has roles and row level security to hold against. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IsolationTest {

    private static final String FIRST = " where management_number like '%-000001-01'";

    private TestDatabase db;

    @BeforeAll
    void two_towns_have_entries_and_one_has_an_entry_that_waits() {
        db = new TestDatabase(TestDatabase.Engine.POSTGRESQL);
        DisclosureFixture disclosure = new DisclosureFixture(db);
        disclosure.requested(request(Side.REQUESTER, 1, PERSON, false));
        disclosure.requested(request(Side.PROVIDER, 1, PERSON, false));
        disclosure.chain(MUSUBI);
        disclosure.chain(ENISHI);
        disclosure.requested(request(Side.REQUESTER, 2, PERSON, false));
    }

    @AfterAll
    void close() {
        db.close();
    }

    @Test
    void the_role_under_test_is_a_nodes_role() {
        Object[] role = (Object[]) as(null, "select rolsuper, rolbypassrls from pg_roles where rolname = current_user");
        assertThat(role).containsExactly(false, false);
        assertThat(as(null, "select count(*) from pg_tables where schemaname = 'disclosure' and tableowner = current_user")).isEqualTo(0L);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "update disclosure.entry set non_disclosure = true",
        "update disclosure.entry set content = null",
        "delete from disclosure.entry",
        "truncate disclosure.entry",
        "update disclosure.chain_link set entry_hash = link_hash",
        "delete from disclosure.chain_link",
        "delete from disclosure.chain_head",
        "update disclosure.pending_entry set institution = ''"})
    void a_node_cannot_change_or_remove_what_is_recorded(String statement) {
        assertThatThrownBy(() -> db.run(entities -> {
            db.actAs(entities, MUSUBI);
            entities.createNativeQuery(statement).executeUpdate();
        })).isInstanceOf(PersistenceException.class).rootCause().hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"entry", "chain_link", "chain_head"})
    void rows_of_another_institution_are_invisible(String table) {
        String mine = "select count(*) from disclosure." + table;
        String foreign = mine + " where institution <> '" + MUSUBI + "'";

        assertThat((Long) as(MUSUBI, mine)).isPositive();
        assertThat(as(MUSUBI, foreign)).isEqualTo(0L);
        assertThat(as(null, mine)).isEqualTo(0L);
    }

    @Test
    void the_queue_tells_every_node_who_waits_but_lets_none_drop_anothers_entries() {
        assertThat(as(ENISHI, "select count(*) from disclosure.pending_entry")).isEqualTo(1L);
        int dropped = db.inTransaction(entities -> {
            db.actAs(entities, ENISHI);
            return entities.createNativeQuery("delete from disclosure.pending_entry").executeUpdate();
        });
        assertThat(dropped).isZero();
    }

    @Test
    void a_row_cannot_be_written_for_another_institution() {
        assertThatThrownBy(() -> db.run(entities -> {
            db.actAs(entities, ENISHI);
            entities.createNativeQuery("insert into disclosure.pending_entry (entry_id, institution) values (gen_random_uuid(), '"
                    + MUSUBI + "')").executeUpdate();
        })).isInstanceOf(PersistenceException.class).rootCause().hasMessageContaining("row-level security");
    }

    @Test
    void the_same_person_has_different_keys_at_two_institutions() {
        Object mine = as(MUSUBI, "select encode(subject_key, 'hex') from disclosure.entry" + FIRST);
        Object theirs = as(ENISHI, "select encode(subject_key, 'hex') from disclosure.entry" + FIRST);

        assertThat(mine).isNotEqualTo(theirs);
        assertThat((Object) as(MUSUBI, "select count(*) from disclosure.entry where position(convert_to('" + PERSON
                + "', 'UTF8') in content) > 0")).isEqualTo(0L);
    }

    @Test
    void one_persons_history_is_read_by_its_index_among_many() throws SQLException {
        fill("0220199303401700");

        List<?> plan = db.inTransaction(entities -> {
            db.actAs(entities, "0220199303401700");
            return entities.createNativeQuery("""
                    explain select * from disclosure.entry where institution = '0220199303401700'
                    and subject_key = sha256('77'::bytea) and event = 'REQUESTED' and occurred_at >= now() - interval '7 years'
                    order by occurred_at desc, id desc limit 5001""").getResultList();
        });

        assertThat(plan.toString()).contains("entry_by_person").doesNotContain("Seq Scan");
    }

    private void fill(String institution) throws SQLException {
        try (Connection owner = db.owner().getConnection(); Statement sql = owner.createStatement()) {
            sql.execute("select set_config('musubi.institution', '" + institution + "', false)");
            sql.execute("""
                    insert into disclosure.entry (id, institution, event, side, management_number, subject_key, occurred_at, recorded_at,
                        non_disclosure, salt, content, subject_sealed, entry_hash)
                    select gen_random_uuid(), '%s', 'REQUESTED', 'REQUESTER', n::text, sha256((n %% 1000)::text::bytea),
                        now() - n * interval '1 minute', now(), false, '\\x00', '\\x00', '\\x00', '\\x00'
                    from generate_series(1, 30000) n""".formatted(institution));
            sql.execute("analyze disclosure.entry");
        }
    }

    private Object as(String institution, String query) {
        return db.inTransaction(entities -> {
            if (institution != null) {
                db.actAs(entities, institution);
            }
            return entities.createNativeQuery(query).getSingleResult();
        });
    }
}
