package jp.musubi.ws.exchange;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.musubi.ws.identity.CallerRefusal;

/** Error page of the archive: what the container refuses is coded like everything else. */
public class RefusalPage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Throwable thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Refusal refusal = CallerRefusal.of(request).map(caller -> Refusal.of(caller.error()))
                .orElseGet(() -> refusal(request, thrown));
        RefusalJournal.note(request, refusal, thrown);
        RefusalWriter.write(request, response, refusal);
    }

    private static Refusal refusal(HttpServletRequest request, Throwable thrown) {
        Integer status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return thrown == null ? Refusals.ofStatus(status == null ? HttpServletResponse.SC_NOT_FOUND : status)
                : Refusals.of(thrown);
    }
}
