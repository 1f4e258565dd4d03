package jp.musubi.linkage.boundary;

import java.time.Instant;

/** 稼動状態 (IF_SYM_20212). */
public record OperatingState(State state, Instant at) {

    public enum State {
        OPERATING, STOPPED
    }
}
