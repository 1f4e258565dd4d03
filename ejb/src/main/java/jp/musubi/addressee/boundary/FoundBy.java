package jp.musubi.addressee.boundary;

/** By which name a person was found who is called otherwise now. */
public record FoundBy(OtherNameKind kind, String name) {

    /** Masked: a person's data stay out of logs and messages. */
    @Override
    public String toString() {
        return "FoundBy[masked]";
    }
}
