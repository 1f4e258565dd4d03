package jp.musubi.bench;

import com.helger.collection.commons.CommonsArrayList;
import com.helger.http.EHttpMethod;
import com.helger.phase4.CAS4;
import com.helger.phase4.attachment.AS4OutgoingAttachment;
import com.helger.phase4.crypto.AS4CryptoFactoryInMemoryKeyStore;
import com.helger.phase4.crypto.ECryptoAlgorithmSign;
import com.helger.phase4.crypto.ECryptoAlgorithmSignDigest;
import com.helger.phase4.crypto.IAS4CryptoFactory;
import com.helger.phase4.incoming.AS4RequestHandler;
import com.helger.phase4.incoming.AS4ServerInitializer;
import com.helger.phase4.mgr.AS4ManagerFactoryInMemory;
import com.helger.phase4.mgr.MetaAS4Manager;
import com.helger.phase4.model.EMEP;
import com.helger.phase4.model.EMEPBinding;
import com.helger.phase4.model.ESoapVersion;
import com.helger.phase4.model.pmode.IPModeIDProvider;
import com.helger.phase4.model.pmode.PMode;
import com.helger.phase4.model.pmode.PModeParty;
import com.helger.phase4.model.pmode.leg.EPModeSendReceiptReplyPattern;
import com.helger.phase4.model.pmode.leg.PModeLeg;
import com.helger.phase4.model.pmode.leg.PModeLegBusinessInformation;
import com.helger.phase4.model.pmode.leg.PModeLegErrorHandling;
import com.helger.phase4.model.pmode.leg.PModeLegProtocol;
import com.helger.phase4.model.pmode.leg.PModeLegSecurity;
import com.helger.phase4.profile.AS4Profile;
import com.helger.phase4.sender.AS4Sender;
import com.helger.phase4.sender.EAS4UserMessageSendResult;
import com.helger.phase4.servlet.AS4UnifiedResponse;
import com.helger.phase4.servlet.AS4XServletHandler;
import com.helger.phase4.servlet.IAS4ServletRequestHandlerCustomizer;
import com.helger.phase4.wss.EWSSVersion;
import com.helger.web.scope.IRequestWebScopeWithoutResponse;
import com.helger.web.scope.mgr.WebScopeManager;
import com.helger.xservlet.AbstractXServlet;
import io.undertow.Undertow;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.servlet.util.ImmediateInstanceFactory;
import io.undertow.servlet.util.ImmediateInstanceHandle;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * An AS4 access point (phase4) in this process and a sender to it over loopback: a signed message of an inquiry's size, a
 * signed receipt with the digests of what arrived, both checked. Plain HTTP and nothing durable: both in the peer's favour.
 */
final class As4Peer implements AutoCloseable {

    static final String VERSION = "4.4.1";

    private static final String PROFILE = "bench";
    private static final String SENDER = "bench-sender";
    private static final String RECEIVER = "bench-receiver";
    private static final String AGREEMENT = "urn:musubi:bench:agreement";
    private static final byte[] CONTENT = ("<content>" + "x".repeat(2_000) + "</content>").getBytes(StandardCharsets.UTF_8);

    /** Warns at every attachment that it has no bytes of its own; kept here because loggers are only weakly held. */
    private static final Logger XML_SIGNATURES = Logger.getLogger("org.apache.jcp.xml.dsig.internal.dom.DOMReference");

    private final IAS4CryptoFactory keys;
    private final PMode mode;
    private final Undertow server;
    private final String address;

    private As4Peer() throws ServletException {
        XML_SIGNATURES.setLevel(Level.SEVERE);
        ThrowAwayKey key = ThrowAwayKey.create();
        keys = new AS4CryptoFactoryInMemoryKeyStore(key.store(), ThrowAwayKey.ALIAS, key.password(), key.store());
        MetaAS4Manager.setFactory(new AS4ManagerFactoryInMemory());
        DeploymentManager deployment = Servlets.defaultContainer().addDeployment(Servlets.deployment()
                .setClassLoader(As4Peer.class.getClassLoader()).setDeploymentName("as4").setContextPath("/")
                .addListener(Servlets.listener(Scopes.class, new ImmediateInstanceFactory<>(new Scopes())))
                .addServlet(Servlets.servlet("as4", AccessPoint.class, () -> new ImmediateInstanceHandle<>(new AccessPoint(keys)))
                        .addMapping("/as4").setLoadOnStartup(1)));
        deployment.deploy();
        server = Undertow.builder().addHttpListener(0, "localhost").setHandler(deployment.start()).build();
        server.start();
        address = "http://localhost:" + ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort() + "/as4";
        mode = mode(address);
        MetaAS4Manager.getPModeMgr().createOrUpdatePMode(mode);
        MetaAS4Manager.getProfileMgr().registerProfile(new AS4Profile(PROFILE, PROFILE, () -> null,
                (initiator, responder, url) -> mode, IPModeIDProvider.DEFAULT_DYNAMIC, false, false));
    }

    static As4Peer start() {
        try {
            return new As4Peer();
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A message there, a receipt back. */
    void roundTrip() throws IOException {
        StringBuilder failure = new StringBuilder();
        EAS4UserMessageSendResult result = AS4Sender.builderUserMessage().as4ProfileID(PROFILE).pmode(mode).agreementRef(AGREEMENT)
                .endpointURL(address).soapVersion(ESoapVersion.SOAP_12).cryptoFactory(keys)
                .withSigningParams(signing -> signing.setAlgorithmSign(ECryptoAlgorithmSign.ECDSA_SHA_256)
                        .setAlgorithmSignDigest(ECryptoAlgorithmSignDigest.DIGEST_SHA_256))
                .fromPartyID(SENDER).fromRole(CAS4.DEFAULT_INITIATOR_URL).toPartyID(RECEIVER).toRole(CAS4.DEFAULT_RESPONDER_URL)
                .service("bench").action("deliver")
                .payload(AS4OutgoingAttachment.builder().data(CONTENT).mimeTypeXML())
                .sendMessageAndCheckForReceipt(failed -> failure.append(failed));
        if (!result.isSuccess()) {
            throw new IOException("no receipt: " + result + " " + failure);
        }
    }

    @Override
    public void close() {
        server.stop();
    }

    private static PMode mode(String address) {
        PModeParty initiator = PModeParty.createSimple(SENDER, CAS4.DEFAULT_INITIATOR_URL);
        PModeParty responder = PModeParty.createSimple(RECEIVER, CAS4.DEFAULT_RESPONDER_URL);
        PModeLegSecurity security = new PModeLegSecurity();
        security.setWSSVersion(EWSSVersion.WSS_111);
        security.setX509SignatureAlgorithm(ECryptoAlgorithmSign.ECDSA_SHA_256);
        security.setX509SignatureHashFunction(ECryptoAlgorithmSignDigest.DIGEST_SHA_256);
        security.setSendReceipt(true);
        security.setSendReceiptReplyPattern(EPModeSendReceiptReplyPattern.RESPONSE);
        security.setSendReceiptNonRepudiation(true);
        PModeLeg leg = new PModeLeg(new PModeLegProtocol(address, ESoapVersion.SOAP_12),
                PModeLegBusinessInformation.create("bench", "deliver", null, CAS4.DEFAULT_MPC_ID),
                PModeLegErrorHandling.createUndefined(), null, security);
        return new PMode(IPModeIDProvider.DEFAULT_DYNAMIC.getPModeID(initiator, responder), initiator, responder, AGREEMENT,
                EMEP.ONE_WAY, EMEPBinding.PUSH, leg, null, null, null);
    }

    /** phase4 keeps its registers in a scope that begins with the servlet context. */
    static final class Scopes implements ServletContextListener {

        @Override
        public void contextInitialized(ServletContextEvent event) {
            WebScopeManager.onGlobalBegin(event.getServletContext());
            AS4ServerInitializer.initAS4Server();
        }
    }

    /** The receiving side. */
    static final class AccessPoint extends AbstractXServlet {

        private static final long serialVersionUID = 1L;

        AccessPoint(IAS4CryptoFactory keys) {
            settings().setMultipartEnabled(false);
            AS4XServletHandler handler = new AS4XServletHandler();
            handler.setRequestHandlerCustomizer(new Customizer(keys));
            handlerRegistry().registerHandler(EHttpMethod.POST, handler);
        }
    }

    private record Customizer(IAS4CryptoFactory keys) implements IAS4ServletRequestHandlerCustomizer {

        @Override
        public void customizeBeforeHandling(IRequestWebScopeWithoutResponse request, AS4UnifiedResponse response,
                AS4RequestHandler handler) {
            handler.setCryptoFactory(keys);
            handler.setProcessorSupplier(() -> new CommonsArrayList<>(new As4Inbox()));
        }

        @Override
        public void customizeAfterHandling(IRequestWebScopeWithoutResponse request, AS4UnifiedResponse response,
                AS4RequestHandler handler) {
            // nothing to do: the receipt is phase4's own
        }
    }
}
