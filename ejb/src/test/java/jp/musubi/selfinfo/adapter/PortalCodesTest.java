package jp.musubi.selfinfo.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Optional;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;

class PortalCodesTest {

    @OnBothDatabases
    void first_code_stays_when_two_requests_acquire_at_once(TestDatabase db) {
        // given
        db.migrate("selfinfo");
        Clock clock = Clock.systemUTC();
        db.run(em -> new JpaPortalCodes(em, clock).keep("opaque", "3e1a4b5c6d7e4f8091a2b3c4d5e6f708"));
        // when
        db.run(em -> new JpaPortalCodes(em, clock).keep("opaque", "00000000000000000000000000000000"));
        // then
        Optional<String> kept = db.inTransaction(em -> new JpaPortalCodes(em, clock).code("opaque"));
        assertThat(kept).contains("3e1a4b5c6d7e4f8091a2b3c4d5e6f708");
    }
}
