package jp.musubi.kernel.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Connection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import jp.musubi.kernel.persistence.TestDatabase;
import jp.musubi.kernel.security.Discloses;
import jp.musubi.kernel.security.DisclosesNothing;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Real statements of the mapper on both databases; only the container's transaction is pretended. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DisclosureWatchTest {

    private static final String TOWN = "0220199201101700";
    private static final String FLAGS = "select f from AutomaticAnswerFlag f";
    private static final String INQUIRIES = "select i from Inquiry i";

    private final Map<TestDatabase.Engine, TestDatabase> databases = new EnumMap<>(TestDatabase.Engine.class);
    private PretendTransaction transaction;
    private DisclosureWatch watch;

    @BeforeAll
    void a_person_with_a_flag_is_known() {
        for (TestDatabase.Engine engine : TestDatabase.Engine.values()) {
            TestDatabase database = new TestDatabase(engine).migrate("disclosure", "linkage");
            prepare(database);
            inquiry(database);
            databases.put(engine, database);
        }
    }

    @BeforeEach
    void nothing_was_watched_yet() {
        transaction = new PretendTransaction();
        watch = new DisclosureWatch(() -> transaction);
    }

    @AfterAll
    void close() {
        databases.values().forEach(TestDatabase::close);
    }

    @ParameterizedTest
    @EnumSource
    void fails_a_look_that_leaves_no_entry_and_names_table_and_door(TestDatabase.Engine engine) {
        TestDatabase database = databases.get(engine);
        assertThatThrownBy(() -> watched(database, entities -> new BadDoor(entities).show(FLAGS)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("linkage.automatic_answer_flag was shown by " + BadDoor.class.getName() + ".show")
                .hasMessageContaining("without an entry in disclosure.entry");
        assertThat(watch.totals()).contains("0 transactions left an entry", "1 failed");
    }

    @ParameterizedTest
    @EnumSource
    void lets_pass_a_look_that_leaves_an_entry(TestDatabase.Engine engine) {
        TestDatabase database = databases.get(engine);
        watched(database, entities -> {
            new BadDoor(entities).show(FLAGS);
            note(entities);
        });

        assertThat(watch.totals()).contains("1 transactions left an entry", "0 failed");
    }

    @ParameterizedTest
    @EnumSource
    void an_entry_of_another_transaction_does_not_count(TestDatabase.Engine engine) {
        TestDatabase database = databases.get(engine);
        watched(database, this::note);

        DisclosureWatch second = new DisclosureWatch(() -> transaction);
        assertThatThrownBy(() -> watched(second, database, entities -> new BadDoor(entities).show(FLAGS)))
                .hasMessageContaining("without an entry");
    }

    @ParameterizedTest
    @EnumSource
    void counts_a_look_that_is_declared_to_disclose_nothing(TestDatabase.Engine engine) {
        TestDatabase database = databases.get(engine);
        watched(database, entities -> new BadDoor(entities).translate());

        assertThat(watch.totals()).contains("1 reads were declared");
    }

    @ParameterizedTest
    @EnumSource
    void the_innermost_declaration_counts(TestDatabase.Engine engine) {
        TestDatabase database = databases.get(engine);
        assertThatThrownBy(() -> watched(database, entities -> new BadDoor(entities).translateAndShow()))
                .hasMessageContaining("BadDoor.show");
    }

    @ParameterizedTest
    @EnumSource
    void a_look_past_the_doors_fails_too(TestDatabase.Engine engine) {
        TestDatabase database = databases.get(engine);
        assertThatThrownBy(() -> watched(database, entities -> entities.createQuery(FLAGS).getResultList()))
                .hasMessageContaining("no declared operation");
    }

    @ParameterizedTest
    @EnumSource
    void native_statements_are_watched(TestDatabase.Engine engine) {
        TestDatabase database = databases.get(engine);
        assertThatThrownBy(() -> watched(database, entities -> entities
                .createNativeQuery("select f.subject from linkage.automatic_answer_flag f", String.class).getResultList()))
                .hasMessageContaining("linkage.automatic_answer_flag");
    }

    @ParameterizedTest
    @EnumSource
    void fails_at_once_outside_any_transaction(TestDatabase.Engine engine) {
        TestDatabase database = databases.get(engine);
        assertThatThrownBy(() -> database.run(entities -> {
            database.actAs(entities, TOWN);
            entities.unwrap(Session.class).doWork(real -> {
                try (Session session = session(watch, entities, real)) {
                    new BadDoor(session).show(FLAGS);
                }
            });
        })).hasMessageContaining("outside any transaction");
    }

    @ParameterizedTest
    @EnumSource
    void who_finds_nobody_owes_nothing(TestDatabase.Engine engine) {
        TestDatabase database = databases.get(engine);
        assertThatCode(() -> watched(database, entities -> new BadDoor(entities).show(FLAGS + " where f.subject = 'x'")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource
    void a_row_is_personal_only_when_its_listed_column_holds_something(TestDatabase.Engine engine) {
        TestDatabase database = databases.get(engine);
        unanswered(database);
        set(database, "reason", "UNKNOWN_PERSON");
        assertThatCode(() -> watched(database, entities -> new BadDoor(entities).show(INQUIRIES))).doesNotThrowAnyException();

        set(database, "result", new byte[] {1});
        assertThatThrownBy(() -> watched(database, entities -> new BadDoor(entities).show(INQUIRIES)))
                .hasMessageContaining("linkage.inquiry.result");
    }

    @ParameterizedTest
    @EnumSource
    void a_row_is_personal_when_all_columns_of_a_listed_set_hold_something(TestDatabase.Engine engine) {
        TestDatabase database = databases.get(engine);
        unanswered(database);
        set(database, "reason", "NO_DATA");
        set(database, "subject", "000000000000017");

        assertThatThrownBy(() -> watched(database, entities -> new BadDoor(entities).show(INQUIRIES)))
                .hasMessageContaining("linkage.inquiry.reason.subject");
    }

    private void watched(TestDatabase database, Consumer<EntityManager> work) {
        watched(watch, database, work);
    }

    private void watched(DisclosureWatch by, TestDatabase database, Consumer<EntityManager> work) {
        database.run(entities -> {
            database.actAs(entities, TOWN);
            entities.unwrap(Session.class).doWork(real -> {
                try (Session session = session(by, entities, real)) {
                    session.beginTransaction();
                    transaction.begin();
                    work.accept(session);
                    session.flush();
                    transaction.beforeCommit();
                }
            });
        });
    }

    private static Session session(DisclosureWatch by, EntityManager entities, Connection real) {
        return entities.getEntityManagerFactory().unwrap(SessionFactory.class).withOptions()
                .connection(new WatchedJdbc(by).connection(real)).openSession();
    }

    private static void prepare(TestDatabase database) {
        database.run(entities -> {
            database.actAs(entities, TOWN);
            entities.createNativeQuery("""
                    insert into linkage.automatic_answer_flag (institution, subject, information, set_by, set_at)
                    values (:town, '000000000000017', '', 'tax', current_timestamp)""").setParameter("town", TOWN).executeUpdate();
        });
    }

    private static void unanswered(TestDatabase database) {
        List.of("reason", "subject", "result").forEach(column -> set(database, column, null));
    }

    private static void inquiry(TestDatabase database) {
        database.run(entities -> {
            database.actAs(entities, TOWN);
            entities.createNativeQuery("""
                    insert into linkage.inquiry (id, institution, management_number, sender, department, addressee_number, task,
                        task_procedure, provider, information, condition_type, year_type, non_disclosure, state, accepted_at,
                        attempts, version)
                    values (:id, :town, 'n', 's', 'd', 'a', 't', 'p', 'p', 'i', '1', '1', false, 'ACCEPTED', current_timestamp, 0, 0)""")
                    .setParameter("id", UUID.randomUUID()).setParameter("town", TOWN).executeUpdate();
        });
    }

    private static void set(TestDatabase database, String column, Object value) {
        database.run(entities -> {
            database.actAs(entities, TOWN);
            Query update = entities.createNativeQuery("update linkage.inquiry set " + column + (value == null ? " = null" : " = :value"));
            if (value != null) {
                update.setParameter("value", value);
            }
            update.executeUpdate();
        });
    }

    private void note(EntityManager entities) {
        entities.createNativeQuery("""
                insert into disclosure.entry (id, institution, event, subject_key, occurred_at, recorded_at, non_disclosure,
                    salt, content, subject_sealed, entry_hash)
                values (:id, :town, 'READ', :bytes, current_timestamp, current_timestamp, false, :bytes, :bytes, :bytes, :bytes)""")
                .setParameter("id", UUID.randomUUID()).setParameter("town", TOWN).setParameter("bytes", new byte[32])
                .executeUpdate();
    }

    /** What must not exist: it shows and forgets the entry. */
    private record BadDoor(EntityManager entities) {

        @Discloses(subject = "each row's person", items = "everything")
        void show(String query) {
            entities.createQuery(query).getResultList();
        }

        @DisclosesNothing("numbers only")
        void translate() {
            entities.createQuery(FLAGS).getResultList();
        }

        @DisclosesNothing("says so, but calls what does")
        void translateAndShow() {
            show(FLAGS);
        }
    }
}
