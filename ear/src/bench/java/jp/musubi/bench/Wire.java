package jp.musubi.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * HTTP/1.1 over kept-alive TLS connections, one blocking request at a time on each: the least a client can cost, since it
 * shares the machine with what it measures.
 */
final class Wire implements AutoCloseable {

    private static final int TIMEOUT = 30_000;
    private static final long LONGEST_IDLE = TimeUnit.SECONDS.toNanos(20);

    private final SSLContext tls;
    private final URI server;
    private final ConcurrentLinkedDeque<Line> idle = new ConcurrentLinkedDeque<>();

    /** @param server scheme, host and port */
    Wire(SSLContext tls, URI server) {
        this.tls = tls;
        this.server = server;
    }

    /** Answer with its whole body. */
    record Answer(int status, String body) {
    }

    Answer get(String path) throws IOException {
        return send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n", "");
    }

    Answer soap(String path, String envelope) throws IOException {
        return post(path, "Content-Type: text/xml; charset=utf-8\r\nSOAPAction: \"\"\r\n", envelope);
    }

    Answer json(String path, String message) throws IOException {
        return post(path, "Content-Type: application/json\r\n", message);
    }

    /** @param headers each with its line end */
    Answer post(String path, String headers, String body) throws IOException {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return send("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "Content-Length: " + length + "\r\n\r\n", body);
    }

    private Answer send(String head, String body) throws IOException {
        byte[] message = (head + body).getBytes(StandardCharsets.UTF_8);
        Line line = fresh();
        Answer answer = line.exchange(message);
        line.usedAt = System.nanoTime();
        idle.addFirst(line);
        return answer;
    }

    /** A connection that the server will not have closed meanwhile. */
    private Line fresh() throws IOException {
        for (Line line = idle.pollFirst(); line != null; line = idle.pollFirst()) {
            if (System.nanoTime() - line.usedAt < LONGEST_IDLE) {
                return line;
            }
            line.socket.close();
        }
        return new Line();
    }

    @Override
    public void close() throws IOException {
        for (Line line = idle.poll(); line != null; line = idle.poll()) {
            line.socket.close();
        }
    }

    private final class Line {

        private final Socket socket;
        private final InputStream in;
        private final OutputStream out;
        private long usedAt;

        Line() throws IOException {
            SSLSocket secure = (SSLSocket) tls.getSocketFactory().createSocket(server.getHost(), server.getPort());
            secure.setSoTimeout(TIMEOUT);
            secure.setTcpNoDelay(true);
            secure.startHandshake();
            socket = secure;
            in = new BufferedInputStream(secure.getInputStream(), 16_384);
            out = secure.getOutputStream();
        }

        Answer exchange(byte[] message) throws IOException {
            out.write(message);
            out.flush();
            int status = Integer.parseInt(readLine().split(" ")[1]);
            int length = 0;
            boolean chunked = false;
            for (String header = readLine(); !header.isEmpty(); header = readLine()) {
                String lower = header.toLowerCase(Locale.ROOT);
                if (lower.startsWith("content-length:")) {
                    length = Integer.parseInt(lower.substring(15).strip());
                } else if (lower.startsWith("transfer-encoding:") && lower.contains("chunked")) {
                    chunked = true;
                }
            }
            byte[] body = chunked ? readChunks() : readExactly(length);
            return new Answer(status, new String(body, StandardCharsets.UTF_8));
        }

        private byte[] readChunks() throws IOException {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            int size = Integer.parseInt(readLine().strip(), 16);
            while (size > 0) {
                body.write(readExactly(size));
                readLine();
                size = Integer.parseInt(readLine().strip(), 16);
            }
            readLine();
            return body.toByteArray();
        }

        private byte[] readExactly(int length) throws IOException {
            byte[] bytes = in.readNBytes(length);
            if (bytes.length < length) {
                throw new EOFException("the server closed the connection");
            }
            return bytes;
        }

        private String readLine() throws IOException {
            StringBuilder line = new StringBuilder(64);
            int next = in.read();
            while (next != '\n') {
                if (next < 0) {
                    throw new EOFException("the server closed the connection");
                }
                if (next != '\r') {
                    line.append((char) next);
                }
                next = in.read();
            }
            return line.toString();
        }
    }
}
