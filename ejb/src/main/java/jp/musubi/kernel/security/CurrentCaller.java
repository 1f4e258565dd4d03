package jp.musubi.kernel.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Predicate;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.error.KernelError;

/** The caller of the door that the current thread is inside of; the guard keeps it. */
@ApplicationScoped
public class CurrentCaller {

    private static final ThreadLocal<Deque<Entered>> CALLERS = ThreadLocal.withInitial(ArrayDeque::new);

    /** @throws BusinessException NOT_ALLOWED outside a guarded door */
    public Caller get() {
        return entered().caller();
    }

    /**
     * Whether the caller has the role, for what depends on more than the door itself.
     *
     * @throws BusinessException NOT_ALLOWED outside a guarded door
     */
    public boolean isInRole(String role) {
        return entered().roles().test(role);
    }

    private static Entered entered() {
        Entered entered = CALLERS.get().peek();
        if (entered == null) {
            throw new BusinessException(KernelError.NOT_ALLOWED);
        }
        return entered;
    }

    /** Enters a door without any role; every call is matched by {@link #leave()}. Tests enter as whom they like. */
    public void enter(Caller caller) {
        enter(caller, role -> false);
    }

    /** @param roles asked when a door asks, while it is being called */
    public void enter(Caller caller, Predicate<String> roles) {
        CALLERS.get().push(new Entered(caller, roles));
    }

    public void leave() {
        Deque<Entered> callers = CALLERS.get();
        callers.pop();
        if (callers.isEmpty()) {
            CALLERS.remove();
        }
    }

    private record Entered(Caller caller, Predicate<String> roles) {
    }
}
