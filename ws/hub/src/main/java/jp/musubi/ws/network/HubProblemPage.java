package jp.musubi.ws.network;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.musubi.ws.identity.CallerRefusal;

/** Error page of the archive: what the container refuses is coded like everything else. */
public class HubProblemPage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient HubRefusalJournal journal;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HubProblem problem = problem(request);
        journal.note(problem, request.getUserPrincipal());
        problem.write(response);
    }

    private static HubProblem problem(HttpServletRequest request) {
        Throwable thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Integer status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return CallerRefusal.of(request).map(refusal -> HubProblem.of(refusal.error()))
                .orElseGet(() -> thrown == null
                        ? HubProblem.ofStatus(status == null ? HttpServletResponse.SC_NOT_FOUND : status) : HubProblem.of(thrown));
    }
}
