package jp.musubi.ws.exchange;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.musubi.ws.linkage.v1.common.ResponseHeader;
import jp.musubi.ws.linkage.v1.ski.IFSKI10111R01;
import jp.musubi.ws.linkage.v1.ski.IFSKI10111S01;
import jp.musubi.ws.linkage.v1.ski.IFSKI10712R01;
import jp.musubi.ws.linkage.v1.ski.IFSKI10712S01;
import jp.musubi.ws.linkage.v1.ski.IFSKI11112R01;
import jp.musubi.ws.linkage.v1.ski.IFSKI11112S01;
import jp.musubi.ws.linkage.v1.ski.SKI;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxws.JaxWsServerFactoryBean;
import org.apache.cxf.message.Exchange;
import org.apache.cxf.message.ExchangeImpl;
import org.apache.cxf.message.Message;
import org.apache.cxf.message.MessageImpl;
import org.apache.cxf.service.model.EndpointInfo;
import org.apache.cxf.transport.Conduit;
import org.apache.cxf.transport.ConduitInitiator;
import org.apache.cxf.transport.ConduitInitiatorManager;
import org.apache.cxf.transport.local.LocalConduit;
import org.apache.cxf.transport.local.LocalTransportFactory;

/** An SKI endpoint in this process, spoken to in bytes. */
final class SoapFixture {

    private static final Pattern CODE = Pattern.compile("ExchangeFault[^>]*>\\s*<[^>]*Code>([^<]*)<");

    private final Bus bus = BusFactory.newInstance().createBus();
    private final CountingInquiries inquiries = new CountingInquiries();
    private final String address = "local://" + UUID.randomUUID();
    private Server server;

    static SoapFixture start() {
        SoapFixture fixture = new SoapFixture();
        JaxWsServerFactoryBean factory = new JaxWsServerFactoryBean();
        factory.setBus(fixture.bus);
        factory.setServiceClass(SKI.class);
        factory.setServiceBean(fixture.inquiries);
        factory.setWsdlLocation(new File("src/main/contract/linkage/v1/SKI.wsdl").toURI().toString());
        factory.setTransportId(LocalTransportFactory.TRANSPORT_ID);
        factory.setAddress(fixture.address);
        factory.getFeatures().add(new ExchangeFeature());
        factory.setProperties(new HashMap<>(Map.of("schema-validation-enabled", "IN")));
        fixture.server = factory.create();
        return fixture;
    }

    void stop() {
        server.stop();
        bus.shutdown(true);
    }

    /** How often a message came through. */
    int calls() {
        return inquiries.calls.get();
    }

    String send(byte[] body) throws Exception {
        ConduitInitiator transport = bus.getExtension(ConduitInitiatorManager.class)
                .getConduitInitiator(LocalTransportFactory.TRANSPORT_ID);
        EndpointInfo endpoint = new EndpointInfo(null, LocalTransportFactory.TRANSPORT_ID);
        endpoint.setAddress(address);
        Conduit conduit = transport.getConduit(endpoint, bus);
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        conduit.setMessageObserver(message -> read(message, answer));
        Exchange exchange = new ExchangeImpl();
        exchange.setSynchronous(true);
        exchange.setConduit(conduit);
        Message message = new MessageImpl();
        message.setExchange(exchange);
        message.put(Message.CONTENT_TYPE, "text/xml; charset=UTF-8");
        message.put(LocalConduit.DIRECT_DISPATCH, Boolean.TRUE);
        exchange.setOutMessage(message);
        conduit.prepare(message);
        message.getContent(OutputStream.class).write(body);
        conduit.close(message);
        return answer.toString(StandardCharsets.UTF_8);
    }

    /** Code of the fault's detail; empty when there is none. */
    static String faultCode(String answer) {
        Matcher code = CODE.matcher(answer);
        return code.find() ? code.group(1) : "";
    }

    private static void read(Message message, ByteArrayOutputStream answer) {
        try (InputStream body = message.getContent(InputStream.class)) {
            body.transferTo(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class CountingInquiries implements SKI {

        private final AtomicInteger calls = new AtomicInteger();

        @Override
        public IFSKI10111S01 ifSKI10111(IFSKI10111R01 message) {
            if (!"IF_SKI_10111_R01".equals(message.getHeader().getMsgTypeId())) {
                throw FieldsRefused.one(ExchangeError.MESSAGE_TYPE_MISMATCH, "IF_SKI_10111_R01");
            }
            calls.incrementAndGet();
            IFSKI10111S01 answer = new IFSKI10111S01();
            ResponseHeader header = new ResponseHeader();
            header.setMsgId(message.getHeader().getMsgId());
            answer.setHeader(header);
            return answer;
        }

        @Override
        public IFSKI10712S01 ifSKI10712(IFSKI10712R01 message) {
            return new IFSKI10712S01();
        }

        @Override
        public IFSKI11112S01 ifSKI11112(IFSKI11112R01 message) {
            return new IFSKI11112S01();
        }
    }
}
