package jp.musubi.ws.linkage;

import jakarta.inject.Inject;
import jakarta.jws.WebService;
import jp.musubi.linkage.boundary.Inquiries;
import jp.musubi.ws.exchange.ExchangeFeature;
import jp.musubi.ws.linkage.v1.ski.IFSKI10111R01;
import jp.musubi.ws.linkage.v1.ski.IFSKI10111S01;
import jp.musubi.ws.linkage.v1.ski.IFSKI10712R01;
import jp.musubi.ws.linkage.v1.ski.IFSKI10712S01;
import jp.musubi.ws.linkage.v1.ski.IFSKI11112R01;
import jp.musubi.ws.linkage.v1.ski.IFSKI11112S01;
import jp.musubi.ws.linkage.v1.ski.SKI;
import org.apache.cxf.annotations.SchemaValidation;
import org.apache.cxf.annotations.SchemaValidation.SchemaValidationType;
import org.apache.cxf.feature.Features;

/** 情報照会機能. SOAP endpoint of family SKI. */
@WebService(endpointInterface = "jp.musubi.ws.linkage.v1.ski.SKI", targetNamespace = "urn:musubi:linkage:v1:ski",
        serviceName = "SKIService", portName = "SKIPort", wsdlLocation = "WEB-INF/wsdl/linkage/v1/SKI.wsdl")
@SchemaValidation(type = SchemaValidationType.IN)
@Features(classes = ExchangeFeature.class)
public class SkiEndpoint implements SKI {

    private final Inquiries inquiries;

    /** For the web services stack, which makes one instance only to read the annotations. */
    public SkiEndpoint() {
        this(null);
    }

    @Inject
    public SkiEndpoint(Inquiries inquiries) {
        this.inquiries = inquiries;
    }

    @Override
    public IFSKI10111S01 ifSKI10111(IFSKI10111R01 message) {
        return SkiWireMapper.answer(message, inquiries.register(SkiWireMapper.command(message)));
    }

    @Override
    public IFSKI10712S01 ifSKI10712(IFSKI10712R01 message) {
        return SkiWireMapper.answer(message, inquiries.status(SkiWireMapper.command(message)));
    }

    @Override
    public IFSKI11112S01 ifSKI11112(IFSKI11112R01 message) {
        return SkiWireMapper.answer(message, inquiries.result(SkiWireMapper.command(message)));
    }
}
