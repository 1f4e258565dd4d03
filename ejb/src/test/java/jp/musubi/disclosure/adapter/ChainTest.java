package jp.musubi.disclosure.adapter;

import static jp.musubi.disclosure.adapter.DisclosureFixture.CLERK;
import static jp.musubi.disclosure.adapter.DisclosureFixture.ENISHI;
import static jp.musubi.disclosure.adapter.DisclosureFixture.MUSUBI;
import static jp.musubi.disclosure.adapter.DisclosureFixture.PERSON;
import static jp.musubi.disclosure.adapter.DisclosureFixture.look;
import static jp.musubi.disclosure.adapter.DisclosureFixture.request;
import static jp.musubi.disclosure.adapter.DisclosureFixture.tamper;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import jp.musubi.disclosure.boundary.ChainReport;
import jp.musubi.disclosure.boundary.ChainReport.Break;
import jp.musubi.disclosure.boundary.Side;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ChainTest {

    private static final String SECOND = "(select entry_id from disclosure.chain_link where position = 2)";

    @OnBothDatabases
    void chains_what_was_committed_and_proves_it(TestDatabase db) {
        DisclosureFixture disclosure = withEntries(db, 3);
        disclosure.requested(request(Side.PROVIDER, 9, PERSON, false));

        disclosure.chain(MUSUBI);
        disclosure.read(CLERK, look(PERSON, null));
        disclosure.chain(MUSUBI);

        assertThat(disclosure.prove(MUSUBI)).isEqualTo(new ChainReport(MUSUBI, 4, null, null));
        assertThat(disclosure.prove(ENISHI)).isEqualTo(new ChainReport(ENISHI, 0, null, null));
    }

    @OnBothDatabases
    void an_entry_that_waits_is_no_break(TestDatabase db) {
        assertThat(withEntries(db, 2).prove(MUSUBI).intact()).isTrue();
    }

    @OnBothDatabases
    void two_sequencers_make_one_chain_without_a_gap(TestDatabase db) throws InterruptedException, ExecutionException {
        DisclosureFixture disclosure = withEntries(db, 0);
        ExecutorService nodes = Executors.newFixedThreadPool(3);
        Callable<Void> writer = () -> {
            IntStream.range(0, 60).forEach(i -> disclosure.read(CLERK, look(PERSON, null)));
            return null;
        };
        Callable<Void> sequencer = () -> {
            IntStream.range(0, 30).forEach(i -> disclosure.chain(MUSUBI));
            return null;
        };

        for (Future<Void> end : nodes.invokeAll(List.of(writer, sequencer, sequencer))) {
            end.get();
        }
        nodes.shutdown();
        disclosure.chain(MUSUBI);

        assertThat(disclosure.prove(MUSUBI)).isEqualTo(new ChainReport(MUSUBI, 60, null, null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            H2         | CONTENT_CHANGED | update disclosure.entry set content = subject_key where id = %s
            POSTGRESQL | CONTENT_CHANGED | update disclosure.entry set content = subject_key where id = %s
            H2         | CONTENT_CHANGED | update disclosure.entry set entry_hash = subject_key where id = %s
            H2         | COLUMN_CHANGED  | update disclosure.entry set non_disclosure = true where id = %s
            POSTGRESQL | COLUMN_CHANGED  | update disclosure.entry set subject_key = entry_hash where id = %s
            H2         | COLUMN_CHANGED  | update disclosure.entry set occurred_at = recorded_at where id = %s
            H2         | ENTRY_MISSING   | delete from disclosure.entry where id = %s
            POSTGRESQL | ENTRY_MISSING   | delete from disclosure.entry where id = %s
            H2         | LINK_CHANGED    | update disclosure.chain_link set entry_hash = link_hash where entry_id = %s
            POSTGRESQL | LINK_CHANGED    | update disclosure.chain_link set link_hash = entry_hash where entry_id = %s
            """)
    void names_the_first_entry_that_somebody_changed(TestDatabase.Engine engine, Break broken, String tampering) throws SQLException {
        try (TestDatabase db = new TestDatabase(engine)) {
            DisclosureFixture disclosure = withEntries(db, 4);
            disclosure.chain(MUSUBI);
            UUID second = entryAt(db, 2);

            tamper(db, String.format(tampering, SECOND));

            assertThat(disclosure.prove(MUSUBI)).isEqualTo(new ChainReport(MUSUBI, 1, broken, second));
        }
    }

    @ParameterizedTest
    @EnumSource
    void notices_a_link_that_was_taken_out(TestDatabase.Engine engine) throws SQLException {
        try (TestDatabase db = new TestDatabase(engine)) {
            DisclosureFixture disclosure = withEntries(db, 4);
            disclosure.chain(MUSUBI);

            tamper(db, "delete from disclosure.chain_link where position = 2");

            assertThat(disclosure.prove(MUSUBI)).isEqualTo(new ChainReport(MUSUBI, 1, Break.LINK_MISSING, entryAt(db, 3)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void notices_a_chain_that_was_cut_off(TestDatabase.Engine engine) throws SQLException {
        try (TestDatabase db = new TestDatabase(engine)) {
            DisclosureFixture disclosure = withEntries(db, 4);
            disclosure.chain(MUSUBI);

            tamper(db, "delete from disclosure.chain_link where position = 4");

            assertThat(disclosure.prove(MUSUBI).broken()).isEqualTo(Break.HEAD_CHANGED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void notices_an_entry_that_was_kept_out_of_the_chain(TestDatabase.Engine engine) throws SQLException {
        try (TestDatabase db = new TestDatabase(engine)) {
            DisclosureFixture disclosure = withEntries(db, 1);

            tamper(db, "delete from disclosure.pending_entry");

            assertThat(disclosure.prove(MUSUBI).broken()).isEqualTo(Break.NEVER_CHAINED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void erased_bytes_leave_the_chain_provable(TestDatabase.Engine engine) throws SQLException {
        try (TestDatabase db = new TestDatabase(engine)) {
            DisclosureFixture disclosure = withEntries(db, 4);
            disclosure.chain(MUSUBI);

            tamper(db, DisclosureFixture.ERASE + "id = " + SECOND);

            assertThat(disclosure.prove(MUSUBI)).isEqualTo(new ChainReport(MUSUBI, 4, null, null));
        }
    }

    private static DisclosureFixture withEntries(TestDatabase db, int count) {
        DisclosureFixture disclosure = new DisclosureFixture(db);
        IntStream.rangeClosed(1, count).forEach(number -> disclosure.requested(request(Side.REQUESTER, number, PERSON, false)));
        return disclosure;
    }

    private static UUID entryAt(TestDatabase db, long position) {
        return db.inTransaction(entities -> {
            db.actAs(entities, MUSUBI);
            return new JpaChainRepository(entities).links(MUSUBI, position - 1, 1).get(0).entryId();
        });
    }
}
