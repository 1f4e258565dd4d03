package jp.musubi.kernel.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/**
 * Before the door, where its transaction has ended: what has to outlive a refusal is written there. Were it written inside, in a
 * transaction of its own, each refusal would hold its first connection, and its locks, while it waits for a second one; as many refusals at
 * once as there are connections would wait for each other.
 */
@ApplicationScoped
public class Doorstep {

    private static final ThreadLocal<Visit> VISIT = new ThreadLocal<>();

    /** Doors within doors, and what is to be done once the outermost is shut. */
    private static final class Visit {
        private final List<Runnable> afterwards = new ArrayList<>();
        private int doors;
    }

    /** @param work opens a transaction of its own; at once where the thread is inside of no bean, as in timers */
    public void afterwards(Runnable work) {
        Visit visit = VISIT.get();
        if (visit == null) {
            work.run();
        } else {
            visit.afterwards.add(work);
        }
    }

    static void enter() {
        Visit visit = VISIT.get();
        if (visit == null) {
            visit = new Visit();
            VISIT.set(visit);
        }
        visit.doors++;
    }

    /** What fails then is the caller's answer: a refusal that could not be noted did not happen. */
    static void leave() {
        Visit visit = VISIT.get();
        visit.doors--;
        if (visit.doors == 0) {
            VISIT.remove();
            visit.afterwards.forEach(Runnable::run);
        }
    }
}
