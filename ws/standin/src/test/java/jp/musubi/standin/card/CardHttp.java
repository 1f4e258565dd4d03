package jp.musubi.standin.card;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/** The authority's desk behind the JDK's own HTTP server. */
final class CardHttp implements AutoCloseable {

    private final HttpServer server;

    CardHttp(CardDesk desk) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/card/", exchange -> {
            String path = exchange.getRequestURI().getPath().substring("/card/".length());
            CardDesk.Answer answer = desk.answer(exchange.getRequestMethod(), path, exchange.getRequestBody().readAllBytes());
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
            exchange.close();
        });
        server.start();
    }

    URI uri(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/card/" + path);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
