package jp.musubi.kernel.security;

/** 事務, as whoever comes through a door states it. What says it is compared with the office's own tasks by the {@link Guard}. */
public interface StatedTask {

    /** 事務コード; not yet checked for its form. */
    String task();
}
