package jp.musubi.ws.exchange;

import java.io.IOException;

/** The body went over the limit of its path while it was read. */
public class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    private final long limit;

    public BodyTooLarge(long limit) {
        super("body over " + limit + " bytes");
        this.limit = limit;
    }

    public long limit() {
        return limit;
    }
}
