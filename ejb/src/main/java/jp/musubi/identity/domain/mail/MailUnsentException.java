package jp.musubi.identity.domain.mail;

/** A mail server did not take a mail. The message says why without naming anybody. */
public class MailUnsentException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean forGood;

    /** @param forGood whether trying again would change nothing: there is no such mailbox */
    public MailUnsentException(String message, boolean forGood, Throwable cause) {
        super(message, cause);
        this.forGood = forGood;
    }

    public boolean isForGood() {
        return forGood;
    }
}
