package jp.musubi.ws.exchange;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** RESTEasy brings a mapper of violated constraints, nearer than {@link ProblemMapper}; this one comes before it. */
@Provider
public class ViolationProblemMapper implements ExceptionMapper<ValidationException> {

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(ValidationException thrown) {
        return ProblemMapper.answer(request, thrown);
    }
}
