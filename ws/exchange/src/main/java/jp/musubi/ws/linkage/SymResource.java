package jp.musubi.ws.linkage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jp.musubi.linkage.boundary.OperatingStates;
import jp.musubi.ws.linkage.v1.sym.IFSYM20212R01;
import jp.musubi.ws.linkage.v1.sym.IFSYM20212S01;

/** システム管理機能. The operations of family SYM as JSON. */
@RequestScoped
@Path("rest/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SymResource {

    private final OperatingStates states;

    /** For the proxy; public because RESTEasy looks for it. */
    public SymResource() {
        this(null);
    }

    @Inject
    public SymResource(OperatingStates states) {
        this.states = states;
    }

    @POST
    @Path("IF_SYM_20212")
    public IFSYM20212S01 ifSYM20212(IFSYM20212R01 message) {
        return SymWireMapper.answer(message,
                states.state(Wire.origin("IF_SYM_20212_R01", message.getHeader(), message.getBody())));
    }
}
