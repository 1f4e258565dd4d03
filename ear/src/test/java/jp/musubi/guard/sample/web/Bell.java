package jp.musubi.guard.sample.web;

import jakarta.ejb.Schedule;
import jakarta.ejb.Startup;

/** Works at the start of every node, whatever its zone. */
@Startup
public class Bell {

    /** And by the clock. */
    public static class Late {

        @Schedule(persistent = false)
        void ring() {
        }
    }
}
