package jp.musubi.ws.linkage;

import jakarta.inject.Inject;
import jakarta.jws.WebService;
import jp.musubi.linkage.boundary.Replicas;
import jp.musubi.ws.exchange.ExchangeFeature;
import jp.musubi.ws.linkage.v1.dbm.DBM;
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
import org.apache.cxf.annotations.SchemaValidation;
import org.apache.cxf.annotations.SchemaValidation.SchemaValidationType;
import org.apache.cxf.feature.Features;

/** 情報提供データベース管理機能. SOAP endpoint of family DBM. */
@WebService(endpointInterface = "jp.musubi.ws.linkage.v1.dbm.DBM", targetNamespace = "urn:musubi:linkage:v1:dbm",
        serviceName = "DBMService", portName = "DBMPort", wsdlLocation = "WEB-INF/wsdl/linkage/v1/DBM.wsdl")
@SchemaValidation(type = SchemaValidationType.IN)
@Features(classes = ExchangeFeature.class)
public class DbmEndpoint implements DBM {

    private final Replicas replicas;

    /** For the web services stack, which makes one instance only to read the annotations. */
    public DbmEndpoint() {
        this(null);
    }

    @Inject
    public DbmEndpoint(Replicas replicas) {
        this.replicas = replicas;
    }

    @Override
    public IFDBM10111S01 ifDBM10111(IFDBM10111R01 message) {
        return DbmWireMapper.answer(message, replicas.update(DbmWireMapper.command(message)));
    }

    @Override
    public IFDBM20113S01 ifDBM20113(IFDBM20113R01 message) {
        return DbmWireMapper.answer(message, replicas.registerFile(DbmWireMapper.command(message)));
    }

    @Override
    public IFDBM20314S01 ifDBM20314(IFDBM20314R01 message) {
        return DbmWireMapper.answer(message, replicas.fileResult(DbmWireMapper.command(message)));
    }

    @Override
    public IFDBM40111S01 ifDBM40111(IFDBM40111R01 message) {
        return DbmWireMapper.answer(message, replicas.setAutomaticAnswer(DbmWireMapper.command(message)));
    }

    @Override
    public IFDBM50111S01 ifDBM50111(IFDBM50111R01 message) {
        return DbmWireMapper.answer(message, replicas.setAutomaticAnswer(DbmWireMapper.command(message)));
    }
}
