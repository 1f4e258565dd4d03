package jp.musubi.ws.linkage;

import jakarta.inject.Inject;
import jakarta.jws.WebService;
import jp.musubi.linkage.boundary.OperatingStates;
import jp.musubi.ws.exchange.ExchangeFeature;
import jp.musubi.ws.linkage.v1.sym.IFSYM20212R01;
import jp.musubi.ws.linkage.v1.sym.IFSYM20212S01;
import jp.musubi.ws.linkage.v1.sym.SYM;
import org.apache.cxf.annotations.SchemaValidation;
import org.apache.cxf.annotations.SchemaValidation.SchemaValidationType;
import org.apache.cxf.feature.Features;

/** システム管理機能. SOAP endpoint of family SYM. */
@WebService(endpointInterface = "jp.musubi.ws.linkage.v1.sym.SYM", targetNamespace = "urn:musubi:linkage:v1:sym",
        serviceName = "SYMService", portName = "SYMPort", wsdlLocation = "WEB-INF/wsdl/linkage/v1/SYM.wsdl")
@SchemaValidation(type = SchemaValidationType.IN)
@Features(classes = ExchangeFeature.class)
public class SymEndpoint implements SYM {

    private final OperatingStates states;

    /** For the web services stack, which makes one instance only to read the annotations. */
    public SymEndpoint() {
        this(null);
    }

    @Inject
    public SymEndpoint(OperatingStates states) {
        this.states = states;
    }

    @Override
    public IFSYM20212S01 ifSYM20212(IFSYM20212R01 message) {
        return SymWireMapper.answer(message,
                states.state(Wire.origin("IF_SYM_20212_R01", message.getHeader(), message.getBody())));
    }
}
