package jp.musubi.identity.domain.card;

/** An answer about revocation that proves nothing; the next source is asked. */
public final class UnprovenAnswerException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Trouble trouble;

    /** What was wrong with it, for the operator's log. */
    public enum Trouble {
        UNREACHABLE, MALFORMED, NOT_SUCCESSFUL, RESPONDER_NOT_ALLOWED, FORGED, OTHER_CERTIFICATE, OTHER_NONCE, FROM_THE_FUTURE, STALE, NOT_UNDERSTOOD,
        NOT_CONFIGURED
    }

    public UnprovenAnswerException(Trouble trouble) {
        super(trouble.name());
        this.trouble = trouble;
    }

    public UnprovenAnswerException(Trouble trouble, Throwable cause) {
        super(trouble.name(), cause);
        this.trouble = trouble;
    }

    public Trouble trouble() {
        return trouble;
    }
}
