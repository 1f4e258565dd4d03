package jp.musubi.standin.wire;

import java.io.Serial;

/** A message that a stand-in does not accept: public code of the hub contract, HTTP status, and what is wrong. */
public final class Refused extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String code;
    private final int status;

    public Refused(String code, int status, String detail) {
        super(detail);
        this.code = code;
        this.status = status;
    }

    public Refused(String code, int status, String detail, Throwable cause) {
        super(detail, cause);
        this.code = code;
        this.status = status;
    }

    public String code() {
        return code;
    }

    public int status() {
        return status;
    }
}
