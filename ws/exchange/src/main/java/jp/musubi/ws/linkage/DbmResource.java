package jp.musubi.ws.linkage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jp.musubi.linkage.boundary.Replicas;
import jp.musubi.ws.linkage.v1.dbm.IFDBM10111R01;
import jp.musubi.ws.linkage.v1.dbm.IFDBM10111S01;
import jp.musubi.ws.linkage.v1.dbm.IFDBM20113R01;
import jp.musubi.ws.linkage.v1.dbm.IFDBM20113S01;
import jp.musubi.ws.linkage.v1.dbm.IFDBM20314R01;
import jp.musubi.ws.linkage.v1.dbm.IFDBM20314S01;
import jp.musubi.ws.linkage.v1.dbm.IFDBM40111R01;
import jp.musubi.ws.linkage.v1.dbm.IFDBM40111S01;
import jp.musubi.ws.linkage.v1.dbm.IFDBM50111R01;
import jp.musubi.ws.linkage.v1.dbm.IFDBM50111S01;

/** 情報提供データベース管理機能. The operations of family DBM as JSON. */
@RequestScoped
@Path("rest/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DbmResource {

    private final Replicas replicas;

    /** For the proxy; public because RESTEasy looks for it. */
    public DbmResource() {
        this(null);
    }

    @Inject
    public DbmResource(Replicas replicas) {
        this.replicas = replicas;
    }

    @POST
    @Path("IF_DBM_10111")
    public IFDBM10111S01 ifDBM10111(IFDBM10111R01 message) {
        return DbmWireMapper.answer(message, replicas.update(DbmWireMapper.command(message)));
    }

    @POST
    @Path("IF_DBM_20113")
    public IFDBM20113S01 ifDBM20113(IFDBM20113R01 message) {
        return DbmWireMapper.answer(message, replicas.registerFile(DbmWireMapper.command(message)));
    }

    @POST
    @Path("IF_DBM_20314")
    public IFDBM20314S01 ifDBM20314(IFDBM20314R01 message) {
        return DbmWireMapper.answer(message, replicas.fileResult(DbmWireMapper.command(message)));
    }

    @POST
    @Path("IF_DBM_40111")
    public IFDBM40111S01 ifDBM40111(IFDBM40111R01 message) {
        return DbmWireMapper.answer(message, replicas.setAutomaticAnswer(DbmWireMapper.command(message)));
    }

    @POST
    @Path("IF_DBM_50111")
    public IFDBM50111S01 ifDBM50111(IFDBM50111R01 message) {
        return DbmWireMapper.answer(message, replicas.setAutomaticAnswer(DbmWireMapper.command(message)));
    }
}
