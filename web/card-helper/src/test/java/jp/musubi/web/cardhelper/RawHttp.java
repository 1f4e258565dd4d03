package jp.musubi.web.cardhelper;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A request as it goes over the wire, also one that no browser would send. */
final class RawHttp {

    private final int port;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private String method = "POST";
    private String path = LoopbackGate.SIGN;
    private String body = "";

    RawHttp(int port, String origin) {
        this.port = port;
        headers.put("Host", "127.0.0.1:" + port);
        headers.put("Origin", origin);
        headers.put(LoopbackGate.HEADER, "1");
        headers.put("Content-Type", "application/x-www-form-urlencoded");
    }

    RawHttp to(String otherMethod, String otherPath) {
        method = otherMethod;
        path = otherPath;
        return this;
    }

    /** @param value null for none */
    RawHttp with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    RawHttp body(String text) {
        body = text;
        return this;
    }

    /** Head and body of the answer. */
    String send() throws IOException {
        StringBuilder request = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
        headers.forEach((name, value) -> request.append(value == null ? "" : name + ": " + value + "\r\n"));
        request.append("Content-Length: ").append(body.length()).append("\r\nConnection: close\r\n\r\n").append(body);
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port)) {
            socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
