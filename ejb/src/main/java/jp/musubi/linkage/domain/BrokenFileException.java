package jp.musubi.linkage.domain;

/** The file is not well-formed from here on, or wants more than a file may. Says nothing of its content. */
final class BrokenFileException extends Exception {

    private static final long serialVersionUID = 1L;

    BrokenFileException(Throwable cause) {
        super("broken replica file", cause);
    }
}
