package jp.musubi.selfinfo.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;

class PortalCodesTest {

    @OnBothDatabases
    void first_code_stays_when_two_requests_acquire_at_once(TestDatabase db) {
        // given
        db.migrate("selfinfo");
        db.run(em -> codes(db, em).keep("opaque", "3e1a4b5c6d7e4f8091a2b3c4d5e6f708"));
        // when
        db.run(em -> codes(db, em).keep("opaque", "00000000000000000000000000000000"));
        // then
        Optional<String> kept = db.inTransaction(em -> codes(db, em).code("opaque"));
        assertThat(kept).contains("3e1a4b5c6d7e4f8091a2b3c4d5e6f708");
    }

    @OnBothDatabases
    void a_transaction_sees_no_code_of_a_subject_it_does_not_name(TestDatabase db) {
        // given
        db.migrate("selfinfo");
        db.run(em -> codes(db, em).keep("somebody", "3e1a4b5c6d7e4f8091a2b3c4d5e6f708"));
        db.run(em -> codes(db, em).keep("another", "00000000000000000000000000000000"));
        // when
        List<?> visible = db.inTransaction(em -> {
            codes(db, em).code("somebody");
            return em.createNativeQuery("select subject from selfinfo.portal_code", String.class).getResultList();
        });
        // then
        assertThat(visible).hasSize(db.engine() == TestDatabase.Engine.POSTGRESQL ? 1 : 2);
    }

    private static JpaPortalCodes codes(TestDatabase db, EntityManager entities) {
        return new JpaPortalCodes(entities, Clock.systemUTC(), db.engine() == TestDatabase.Engine.POSTGRESQL);
    }
}
