package jp.musubi.ws.linkage;

import jakarta.inject.Inject;
import jakarta.jws.WebService;
import jp.musubi.linkage.boundary.RecordExports;
import jp.musubi.ws.exchange.ExchangeFeature;
import jp.musubi.ws.linkage.v1.tkm.IFTKM40113R01;
import jp.musubi.ws.linkage.v1.tkm.IFTKM40113S01;
import jp.musubi.ws.linkage.v1.tkm.IFTKM40124R01;
import jp.musubi.ws.linkage.v1.tkm.IFTKM40124S01;
import jp.musubi.ws.linkage.v1.tkm.TKM;
import org.apache.cxf.annotations.SchemaValidation;
import org.apache.cxf.annotations.SchemaValidation.SchemaValidationType;
import org.apache.cxf.feature.Features;

/** 情報提供等記録管理機能. SOAP endpoint of family TKM. */
@WebService(endpointInterface = "jp.musubi.ws.linkage.v1.tkm.TKM", targetNamespace = "urn:musubi:linkage:v1:tkm",
        serviceName = "TKMService", portName = "TKMPort", wsdlLocation = "WEB-INF/wsdl/linkage/v1/TKM.wsdl")
@SchemaValidation(type = SchemaValidationType.IN)
@Features(classes = ExchangeFeature.class)
public class TkmEndpoint implements TKM {

    private final RecordExports exports;

    /** For the web services stack, which makes one instance only to read the annotations. */
    public TkmEndpoint() {
        this(null);
    }

    @Inject
    public TkmEndpoint(RecordExports exports) {
        this.exports = exports;
    }

    @Override
    public IFTKM40113S01 ifTKM40113(IFTKM40113R01 message) {
        return TkmWireMapper.answer(message, exports.register(TkmWireMapper.command(message)));
    }

    @Override
    public IFTKM40124S01 ifTKM40124(IFTKM40124R01 message) {
        return TkmWireMapper.answer(message, exports.result(TkmWireMapper.command(message)));
    }
}
