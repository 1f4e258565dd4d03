package jp.musubi.identity.domain;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.error.ErrorCode;

/** So many costly things at once as there is memory for; others wait a little, and then are told to come again. */
public final class Places {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Semaphore free;
    private final ErrorCode busy;
    private final Duration patience;

    /** @param busy what is said to whom no place became free */
    public Places(int atOnce, ErrorCode busy) {
        this(atOnce, busy, PATIENCE);
    }

    Places(int atOnce, ErrorCode busy, Duration patience) {
        this.free = new Semaphore(atOnce, true);
        this.busy = busy;
        this.patience = patience;
    }

    /** @throws BusinessException the code for busy */
    public <T> T inPlace(Supplier<T> work) {
        try {
            if (!free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new BusinessException(busy);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusinessException(busy, e);
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }
}
