package jp.musubi.ws.linkage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jp.musubi.linkage.boundary.RecordExports;
import jp.musubi.ws.linkage.v1.tkm.IFTKM40113R01;
import jp.musubi.ws.linkage.v1.tkm.IFTKM40113S01;
import jp.musubi.ws.linkage.v1.tkm.IFTKM40124R01;
import jp.musubi.ws.linkage.v1.tkm.IFTKM40124S01;

/** 情報提供等記録管理機能. The operations of family TKM as JSON. */
@RequestScoped
@Path("rest/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TkmResource {

    private final RecordExports exports;

    /** For the proxy; public because RESTEasy looks for it. */
    public TkmResource() {
        this(null);
    }

    @Inject
    public TkmResource(RecordExports exports) {
        this.exports = exports;
    }

    @POST
    @Path("IF_TKM_40113")
    public IFTKM40113S01 ifTKM40113(IFTKM40113R01 message) {
        return TkmWireMapper.answer(message, exports.register(TkmWireMapper.command(message)));
    }

    @POST
    @Path("IF_TKM_40124")
    public IFTKM40124S01 ifTKM40124(IFTKM40124R01 message) {
        return TkmWireMapper.answer(message, exports.result(TkmWireMapper.command(message)));
    }
}
