package jp.musubi.batch.linkage.replicaload;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.Asynchronous;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import jp.musubi.linkage.boundary.ReplicaFileAccepted;
import jp.musubi.linkage.boundary.ReplicaFileClaim;
import org.junit.jupiter.api.Test;

class ReplicaLoadClockTest {

    @Test
    void looks_for_files_as_soon_as_a_registration_has_committed() throws NoSuchMethodException {
        AtomicInteger looks = new AtomicInteger();
        ReplicaLoadClock clock = new ReplicaLoadClock(new ReplicaLoadEntrance() {
            @Override
            public List<ReplicaFileClaim> claim(int max) {
                looks.incrementAndGet();
                return List.of();
            }
        });

        clock.accepted(new ReplicaFileAccepted(UUID.randomUUID(), Instant.EPOCH));

        assertThat(looks).hasValue(1);
        Method accepted = ReplicaLoadClock.class.getMethod("accepted", ReplicaFileAccepted.class);
        assertThat(accepted.getParameters()[0].getAnnotation(Observes.class).during()).isEqualTo(TransactionPhase.AFTER_SUCCESS);
        assertThat(accepted.getAnnotation(Asynchronous.class)).as("the sender does not wait for it").isNotNull();
    }
}
