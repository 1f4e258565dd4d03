package jp.musubi.identity.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.musubi.identity.boundary.ConsentText;
import jp.musubi.identity.domain.ConsentTexts;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;

/** Who agreed to what, on both databases. */
class ConsentsOnDatabasesTest {

    private static final String CARD = "0a".repeat(32);
    private static final ConsentText TEXT = ConsentTexts.read().on(LocalDate.of(2026, 12, 1));

    @OnBothDatabases
    void who_agreed_is_not_asked_again_until_there_is_another_text(TestDatabase db) {
        db.migrate("identity");
        db.run(em -> consents(db, em).add("somebody", TEXT));
        db.run(em -> consents(db, em).add("somebody", TEXT));

        assertThat(has(db, "somebody", TEXT)).isTrue();
        assertThat(has(db, "another", TEXT)).isFalse();
        assertThat(has(db, "somebody", new ConsentText(TEXT.version().plusDays(1), TEXT.points(), TEXT.hash()))).isFalse();
    }

    @OnBothDatabases
    void who_takes_his_consent_back_takes_the_links_of_his_cards_along_and_nobody_elses(TestDatabase db) {
        db.migrate("identity");
        for (String somebody : List.of("somebody", "another")) {
            db.run(em -> consents(db, em).add(somebody, TEXT));
        }
        db.run(em -> owners(db, em).link(CARD, "somebody"));
        db.run(em -> owners(db, em).link("0b".repeat(32), "another"));

        db.run(em -> consents(db, em).withdraw("somebody"));

        assertThat(has(db, "somebody", TEXT)).isFalse();
        assertThat(has(db, "another", TEXT)).isTrue();
        assertThat(db.<Boolean>inTransaction(em -> owners(db, em).find(CARD).isPresent())).isFalse();
        assertThat(db.<String>inTransaction(em -> owners(db, em).find("0b".repeat(32)).orElseThrow())).isEqualTo("another");
    }

    @OnBothDatabases
    void a_transaction_sees_nobodys_consent_but_that_of_the_subject_it_names(TestDatabase db) {
        db.migrate("identity");
        db.run(em -> consents(db, em).add("somebody", TEXT));
        db.run(em -> consents(db, em).add("another", TEXT));

        List<?> visible = db.inTransaction(em -> {
            consents(db, em).has("somebody", TEXT);
            return em.createNativeQuery("select subject from identity.resident_consent", String.class).getResultList();
        });
        assertThat(visible).hasSize(db.engine() == TestDatabase.Engine.POSTGRESQL ? 1 : 2);
    }

    private static boolean has(TestDatabase db, String subject, ConsentText text) {
        return db.<Boolean>inTransaction(em -> consents(db, em).has(subject, text));
    }

    private static JpaConsents consents(TestDatabase db, EntityManager entities) {
        return new JpaConsents(entities, Clock.systemUTC(), db.engine() == TestDatabase.Engine.POSTGRESQL);
    }

    private static JpaCardOwners owners(TestDatabase db, EntityManager entities) {
        return new JpaCardOwners(entities, Clock.systemUTC(), db.engine() == TestDatabase.Engine.POSTGRESQL);
    }
}
