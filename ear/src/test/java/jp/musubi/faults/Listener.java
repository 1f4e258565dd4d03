package jp.musubi.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;

/** An HTTPS listener of the test with a listener's certificate of the demo; asks every caller for one of the demo's own. */
final class Listener implements AutoCloseable {

    private static final String KEYS = "server";
    private static final String AUTHORITIES = "client-ca";

    private final HttpsServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(16);

    Listener(Path demo, HttpHandler handler) {
        try {
            SSLContext context = context(demo);
            server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(context) {
                @Override
                public void configure(HttpsParameters parameters) {
                    SSLParameters mutual = context.getDefaultSSLParameters();
                    mutual.setNeedClientAuth(true);
                    parameters.setSSLParameters(mutual);
                }
            });
            server.setExecutor(threads);
            server.createContext("/", handler);
            server.start();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("no listener", e);
        }
    }

    String url(String path) {
        return "https://localhost:" + server.getAddress().getPort() + path;
    }

    /** Gives an answer and ends the exchange. */
    static void answer(HttpExchange exchange, int status, String contentType, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", contentType);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static SSLContext context(Path demo) throws IOException, GeneralSecurityException {
        char[] password = Wallet.password(demo, KEYS);
        KeyManagerFactory ours = KeyManagerFactory.getInstance("PKIX");
        ours.init(Wallet.open(demo, KEYS), password);
        KeyStore authorities = Wallet.open(demo, AUTHORITIES);
        TrustManagerFactory theirs = TrustManagerFactory.getInstance("PKIX");
        theirs.init(authorities);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(ours.getKeyManagers(), theirs.getTrustManagers(), null);
        return context;
    }
}
