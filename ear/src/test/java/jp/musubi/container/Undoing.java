package jp.musubi.container;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.util.concurrent.Callable;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.error.KernelError;

/** A caller whose transaction spans what it calls, and which then changes its mind. */
@Stateless
@PermitAll
public class Undoing {

    public <T> T inOneTransaction(Callable<T> work) throws Exception {
        return work.call();
    }

    public void thenRefuse(Runnable work) {
        work.run();
        throw new BusinessException(KernelError.NOT_ALLOWED);
    }
}
