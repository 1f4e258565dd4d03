package jp.musubi.ws.exchange;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Everything that goes wrong under JAX-RS where another body than problem details is prescribed. */
@Provider
public class StyledRefusalMapper implements ExceptionMapper<Throwable> {

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        Refusal refusal = Refusals.of(thrown);
        RefusalJournal.note(request, refusal, thrown);
        return WireStyle.of(request).refused(refusal).response();
    }
}
