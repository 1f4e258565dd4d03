package jp.musubi.container;

import java.io.IOException;
import java.util.Map;
import javax.net.ssl.HttpsURLConnection;
import jp.musubi.acceptance.DemoServer;
import org.jboss.arquillian.container.spi.event.container.AfterStop;
import org.jboss.arquillian.container.spi.event.container.BeforeStart;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;

/**
 * Starts the server that Arquillian deploys to by {@code standalone.sh}, so that its conf sizes the JVM and the launcher
 * makes keys and certificates; without archives, which Arquillian brings. Ends with the tests also when Arquillian could not begin.
 */
public final class LaidOutServer implements LoadableExtension {

    private static final int PORT_OFFSET = Integer.getInteger("musubi.in-container.port-offset", 20_500);
    private static final DemoServer SERVER = new DemoServer("in-container", PORT_OFFSET, Map.of(), "-Dmusubi.disclosure.watch=on").briefly();

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(LaidOutServer.class);
    }

    void start(@Observes BeforeStart event) throws IOException {
        Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
        SERVER.freshBase().withoutArchives().start();
        HttpsURLConnection.setDefaultSSLSocketFactory(SERVER.trusted().getSocketFactory());
    }

    void stop(@Observes AfterStop event) {
        SERVER.stop();
    }
}
