package jp.musubi.ws.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BodyLimitFilterTest {

    private static final int AT_ONCE = 2;
    private static final int UPLOAD = (int) LargeBodies.LARGE + 1;
    private static final FilterChain READS_ALL = (request, response) -> request.getInputStream().readAllBytes();

    private final BodyLimitFilter filter = new BodyLimitFilter(new LargeBodies(AT_ONCE));

    @Test
    void many_uploads_side_by_side_are_never_more_than_the_limit_and_the_rest_is_told_to_come_back()
            throws IOException, ServletException, InterruptedException, ExecutionException {
        CountDownLatch inside = new CountDownLatch(AT_ONCE);
        CountDownLatch leave = new CountDownLatch(1);
        try (Closeable uploads = new Closeable(Executors.newFixedThreadPool(AT_ONCE))) {
            List<Future<?>> first = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                first.add(uploads.threads().submit(() -> {
                    filter.doFilter(upload(UPLOAD), new Answer().response, (request, response) -> {
                        inside.countDown();
                        await(leave);
                    });
                    return null;
                }));
            }
            assertThat(inside.await(30, TimeUnit.SECONDS)).isTrue();

            for (int i = 0; i < 6; i++) {
                Answer answer = new Answer();
                filter.doFilter(upload(UPLOAD), answer.response, (request, response) -> {
                    throw new AssertionError("over the limit");
                });
                assertThat(answer.status).isEqualTo(503);
                assertThat(answer.headers).containsEntry("Retry-After", "10");
                assertThat(answer.text()).contains("EXC-0024", "大きな電文");
            }
            Answer small = new Answer();
            filter.doFilter(upload(100), small.response, READS_ALL);
            assertThat(small.status).as("not refused").isZero();

            leave.countDown();
            for (Future<?> upload : first) {
                upload.get();
            }
        }
        Answer later = new Answer();
        filter.doFilter(upload(UPLOAD), later.response, READS_ALL);
        assertThat(later.status).as("not refused").isZero();
    }

    @Test
    void a_body_that_does_not_say_how_large_it_is_takes_its_place_when_it_is_large() throws IOException, ServletException {
        BodyLimitFilter full = new BodyLimitFilter(new LargeBodies(0));
        Answer answer = new Answer();

        assertThatThrownBy(() -> full.doFilter(request(-1, UPLOAD), answer.response, READS_ALL)).isInstanceOf(TooManyLargeBodies.class);

        assertThat(answer.headers).containsEntry("Retry-After", "10");
        assertThat(Refusals.of(new IOException(new TooManyLargeBodies())).code()).isEqualTo("EXC-0024");
        full.doFilter(request(-1, UPLOAD - 1), answer.response, READS_ALL);
    }

    @Test
    void an_upload_that_fails_gives_its_place_back() throws IOException, ServletException {
        for (int i = 0; i <= AT_ONCE; i++) {
            assertThatThrownBy(() -> filter.doFilter(upload(UPLOAD), new Answer().response, (request, response) -> {
                throw new IOException("connection lost");
            })).hasMessage("connection lost");
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpServletRequest upload(int bytes) {
        return request(bytes, bytes);
    }

    private static HttpServletRequest request(long announced, int bytes) {
        InputStream body = new ByteArrayInputStream(new byte[bytes]);
        return (HttpServletRequest) Proxy.newProxyInstance(BodyLimitFilterTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRequestURI" -> "/exchange/rest/v1/IF_DBM_20113";
                    case "getContentLengthLong" -> announced;
                    case "getInputStream" -> new ServletBody(body);
                    default -> null;
                });
    }

    /** Threads that end with the test. */
    private record Closeable(ExecutorService threads) implements AutoCloseable {

        @Override
        public void close() {
            threads.shutdownNow();
        }
    }

    /** What was written. */
    private static final class Answer {

        private final ByteArrayOutputStream body = new ByteArrayOutputStream();
        private final Map<String, String> headers = new HashMap<>();
        private int status;
        private final HttpServletResponse response = (HttpServletResponse) Proxy.newProxyInstance(
                BodyLimitFilterTest.class.getClassLoader(), new Class<?>[] {HttpServletResponse.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "setStatus" -> status = (int) arguments[0];
                        case "setHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
                        case "getOutputStream" -> {
                            return new Output(body);
                        }
                        default -> { }
                    }
                    return null;
                });

        String text() {
            return body.toString(StandardCharsets.UTF_8);
        }
    }

    private static final class Output extends ServletOutputStream {

        private final ByteArrayOutputStream body;

        private Output(ByteArrayOutputStream body) {
            this.body = body;
        }

        @Override
        public void write(int next) {
            body.write(next);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("writes while waiting");
        }
    }
}
