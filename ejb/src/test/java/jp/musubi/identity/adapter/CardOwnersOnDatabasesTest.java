package jp.musubi.identity.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;

/** Whose card is whose, on both databases. */
class CardOwnersOnDatabasesTest {

    private static final String FIRST = "0a".repeat(32);
    private static final String SECOND = "0b".repeat(32);

    @OnBothDatabases
    void nobody_is_known_by_a_card_that_never_came(TestDatabase db) {
        db.migrate("identity");

        assertThat(db.<Boolean>inTransaction(em -> owners(db, em).find(FIRST).isPresent())).isFalse();
    }

    @OnBothDatabases
    void a_card_stays_whose_it_was_first(TestDatabase db) {
        db.migrate("identity");

        assertThat(db.<String>inTransaction(em -> owners(db, em).link(FIRST, "somebody"))).isEqualTo("somebody");
        assertThat(db.<String>inTransaction(em -> owners(db, em).link(FIRST, "another"))).isEqualTo("somebody");
        assertThat(db.<String>inTransaction(em -> owners(db, em).find(FIRST).orElseThrow())).isEqualTo("somebody");
    }

    @OnBothDatabases
    void one_owner_may_have_several_cards(TestDatabase db) {
        db.migrate("identity");
        db.run(em -> owners(db, em).link(FIRST, "somebody"));

        assertThat(db.<String>inTransaction(em -> owners(db, em).link(SECOND, "somebody"))).isEqualTo("somebody");
    }

    @OnBothDatabases
    void a_transaction_sees_no_card_that_it_does_not_name(TestDatabase db) {
        db.migrate("identity");
        db.run(em -> owners(db, em).link(FIRST, "somebody"));
        db.run(em -> owners(db, em).link(SECOND, "another"));

        List<?> visible = db.inTransaction(em -> {
            owners(db, em).find(FIRST);
            return em.createNativeQuery("select subject from identity.resident_card", String.class).getResultList();
        });
        assertThat(visible).hasSize(db.engine() == TestDatabase.Engine.POSTGRESQL ? 1 : 2);
    }

    private static JpaCardOwners owners(TestDatabase db, EntityManager entities) {
        return new JpaCardOwners(entities, Clock.systemUTC(), db.engine() == TestDatabase.Engine.POSTGRESQL);
    }
}
