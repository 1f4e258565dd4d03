package jp.musubi.ws.network;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import jp.musubi.kernel.error.KernelError;
import jp.musubi.kernel.json.Json;

/** Everything that goes wrong under JAX-RS leaves as problem details; only what nobody foresaw is logged as an error. */
@Provider
public class HubProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(HubProblemMapper.class.getName());

    private final HubRefusalJournal journal;

    /** For the proxy; public because RESTEasy looks for it. */
    public HubProblemMapper() {
        this(null);
    }

    @Inject
    public HubProblemMapper(HubRefusalJournal journal) {
        this.journal = journal;
    }

    @Context
    private SecurityContext caller;

    @Override
    public Response toResponse(Throwable thrown) {
        HubProblem problem = HubProblem.of(thrown);
        journal.note(problem, caller.getUserPrincipal());
        if (KernelError.UNEXPECTED.code().equals(problem.code())) {
            LOG.log(Level.ERROR, "unforeseen failure at the hub", thrown);
        } else {
            LOG.log(Level.DEBUG, "refused: {0}", problem.code());
        }
        return Response.status(problem.status()).type(HubProblem.MEDIA_TYPE).entity(Json.write(problem)).build();
    }
}
