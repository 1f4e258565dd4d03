package jp.musubi.kernel.security;

/** 事務分掌, as the guard asks for it; the room that knows the law answers. */
public interface OfficeTasks {

    /** Whether the office that the clerk is signed in for carries out the 事務 today. */
    boolean include(Caller clerk, String task);
}
