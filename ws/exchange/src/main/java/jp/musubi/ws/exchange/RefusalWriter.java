package jp.musubi.ws.exchange;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Writes a refusal outside the SOAP engine and outside JAX-RS: from filters and error pages. */
public final class RefusalWriter {

    private RefusalWriter() {
    }

    static void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        WireStyle.of(request).refused(refusal).writeTo(response);
    }

    /** Notes and writes whatever was thrown. */
    public static void write(HttpServletRequest request, HttpServletResponse response, Throwable thrown) throws IOException {
        Refusal refusal = Refusals.of(thrown);
        RefusalJournal.note(request, refusal, thrown);
        write(request, response, refusal);
    }
}
