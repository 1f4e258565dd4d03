package jp.musubi.ws.exchange;

import java.util.Map;
import javax.xml.validation.Schema;
import org.apache.cxf.Bus;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.feature.AbstractFeature;
import org.apache.cxf.interceptor.InterceptorProvider;
import org.apache.cxf.service.model.ServiceInfo;
import org.apache.cxf.ws.addressing.EndpointReferenceUtils;

/** What every SOAP endpoint of this floor has: limits on the XML, the schema checked field by field, coded faults. */
public class ExchangeFeature extends AbstractFeature {

    /** The deepest message of the contract has 9 levels, an attachment is one long text; the rest is room for extensions. */
    private static final Map<String, Object> LIMITS = Map.of(
            "org.apache.cxf.stax.maxElementDepth", "30",
            "org.apache.cxf.stax.maxChildElements", "20000",
            "org.apache.cxf.stax.maxElementCount", "100000",
            "org.apache.cxf.stax.maxAttributeCount", "20",
            "org.apache.cxf.stax.maxAttributeSize", "8192",
            "org.apache.cxf.stax.maxTextLength", "45000000",
            "faultStackTraceEnabled", "false",
            "exceptionMessageCauseEnabled", "false");

    @Override
    public void initialize(Server server, Bus bus) {
        LIMITS.forEach(server.getEndpoint()::put);
        super.initialize(server, bus);
        server.getEndpoint().getService().getServiceInfos().forEach(service -> reuseSchema(service, bus));
        RequiredFields.keep(server.getEndpoint());
    }

    /** The engine only warns about a schema that does not compile and then lets everything in: better no endpoint. */
    private static void reuseSchema(ServiceInfo service, Bus bus) {
        Schema schema = EndpointReferenceUtils.getSchema(service, bus);
        if (schema == null) {
            throw new IllegalStateException("schema of " + service.getName() + " does not compile");
        }
        service.setProperty(Schema.class.getName(), new ReusedSchema(schema));
    }

    @Override
    protected void initializeProvider(InterceptorProvider provider, Bus bus) {
        provider.getInInterceptors().add(new SchemaViolationCollector());
        provider.getInInterceptors().add(new PlainXmlInterceptor());
        provider.getInInterceptors().add(new AskedAddressInterceptor());
        provider.getInInterceptors().add(new SchemaViolationRefusal());
        provider.getOutFaultInterceptors().add(new CodedFaultInterceptor());
    }
}
