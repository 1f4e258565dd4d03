package jp.musubi.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.kernel.error.BusinessException;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private final Places one = new Places(1, IdentityError.DOCUMENT_CHECKS_BUSY, Duration.ofMillis(50));

    @Test
    void who_finds_no_place_is_told_to_come_again_and_the_place_is_free_afterwards() throws InterruptedException, ExecutionException {
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<String> first = other.submit(() -> one.inPlace(() -> {
                taken.countDown();
                await(done);
                return "first";
            }));
            taken.await();

            BusinessException refused = catchThrowableOfType(BusinessException.class, () -> one.inPlace(() -> "second"));

            assertThat(refused.errorCode()).isEqualTo(IdentityError.DOCUMENT_CHECKS_BUSY);
            done.countDown();
            assertThat(first.get()).isEqualTo("first");
            assertThat(one.inPlace(() -> "third")).isEqualTo("third");
        } finally {
            other.shutdownNow();
        }
    }

    @Test
    void work_that_fails_gives_its_place_back() {
        assertThatThrownBy(() -> one.inPlace(() -> {
            throw new IllegalStateException("work");
        })).hasMessage("work");

        assertThat(one.inPlace(() -> "next")).isEqualTo("next");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
