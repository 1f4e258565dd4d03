package jp.musubi.kernel.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.error.KernelError;

/** The caller of the door that the current thread is inside of; the guard keeps it. */
@ApplicationScoped
public class CurrentCaller {

    private static final ThreadLocal<Deque<Caller>> CALLERS = ThreadLocal.withInitial(ArrayDeque::new);

    /** @throws BusinessException NOT_ALLOWED outside a guarded door */
    public Caller get() {
        Caller caller = CALLERS.get().peek();
        if (caller == null) {
            throw new BusinessException(KernelError.NOT_ALLOWED);
        }
        return caller;
    }

    /** Enters a door; every call is matched by {@link #leave()}. Tests enter as whom they like. */
    public void enter(Caller caller) {
        CALLERS.get().push(caller);
    }

    public void leave() {
        Deque<Caller> callers = CALLERS.get();
        callers.pop();
        if (callers.isEmpty()) {
            CALLERS.remove();
        }
    }
}
