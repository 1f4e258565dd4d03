package jp.musubi.identity.domain.mail;

/** A mail as it goes out: plain text, no link. */
public record Letter(String to, String subject, String text) {

    /** Masked: it says where a resident is reached. */
    @Override
    public String toString() {
        return "Letter[masked]";
    }
}
