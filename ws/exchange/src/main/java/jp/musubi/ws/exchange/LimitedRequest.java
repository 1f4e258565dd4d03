package jp.musubi.ws.exchange;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A request whose body ends with {@link BodyTooLarge} at its limit, and takes its place once it is large. */
class LimitedRequest extends HttpServletRequestWrapper {

    private final long limit;
    private final LargeBodies.Place place;
    private ServletInputStream body;

    LimitedRequest(HttpServletRequest request, long limit, LargeBodies.Place place) {
        super(request);
        this.limit = limit;
        this.place = place;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            body = new LimitedInput(super.getInputStream(), limit, place);
        }
        return body;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
}
