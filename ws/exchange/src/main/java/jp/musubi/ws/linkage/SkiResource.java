package jp.musubi.ws.linkage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jp.musubi.linkage.boundary.Inquiries;
import jp.musubi.ws.linkage.v1.ski.IFSKI10111R01;
import jp.musubi.ws.linkage.v1.ski.IFSKI10111S01;
import jp.musubi.ws.linkage.v1.ski.IFSKI10712R01;
import jp.musubi.ws.linkage.v1.ski.IFSKI10712S01;
import jp.musubi.ws.linkage.v1.ski.IFSKI11112R01;
import jp.musubi.ws.linkage.v1.ski.IFSKI11112S01;

/** 情報照会機能. The operations of family SKI as JSON. */
@RequestScoped
@Path("rest/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SkiResource {

    private final Inquiries inquiries;

    /** For the proxy; public because RESTEasy looks for it. */
    public SkiResource() {
        this(null);
    }

    @Inject
    public SkiResource(Inquiries inquiries) {
        this.inquiries = inquiries;
    }

    @POST
    @Path("IF_SKI_10111")
    public IFSKI10111S01 ifSKI10111(IFSKI10111R01 message) {
        return SkiWireMapper.answer(message, inquiries.register(SkiWireMapper.command(message)));
    }

    @POST
    @Path("IF_SKI_10712")
    public IFSKI10712S01 ifSKI10712(IFSKI10712R01 message) {
        return SkiWireMapper.answer(message, inquiries.status(SkiWireMapper.command(message)));
    }

    @POST
    @Path("IF_SKI_11112")
    public IFSKI11112S01 ifSKI11112(IFSKI11112R01 message) {
        return SkiWireMapper.answer(message, inquiries.result(SkiWireMapper.command(message)));
    }
}
