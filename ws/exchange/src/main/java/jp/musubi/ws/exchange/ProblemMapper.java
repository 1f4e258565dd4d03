package jp.musubi.ws.exchange;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Everything that goes wrong under JAX-RS leaves as problem details (RFC 9457). */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        return answer(request, thrown);
    }

    static Response answer(HttpServletRequest request, Throwable thrown) {
        Refusal refusal = Refusals.of(thrown);
        RefusalJournal.note(request, refusal, thrown);
        return Response.status(HttpStatuses.of(refusal)).type(Problem.MEDIA_TYPE).entity(Problem.of(refusal)).build();
    }
}
