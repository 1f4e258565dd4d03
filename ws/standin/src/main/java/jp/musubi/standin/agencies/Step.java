package jp.musubi.standin.agencies;

import java.io.IOException;

/** One step of filling the node. Doing it twice is harmless. */
record Step(String name, Action action) {

    /** Says whether the step is done; if not, it is tried again later. */
    @FunctionalInterface
    interface Action {
        boolean isDone() throws IOException;
    }
}
