package jp.musubi.ws.exchange;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/** Counts what is read. */
class LimitedInput extends ServletInputStream {

    private final ServletInputStream input;
    private final long limit;
    private final LargeBodies.Place place;
    private long read;

    LimitedInput(ServletInputStream input, long limit, LargeBodies.Place place) {
        this.input = input;
        this.limit = limit;
        this.place = place;
    }

    @Override
    public int read() throws IOException {
        int next = input.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = input.read(buffer, offset, length);
        count(Math.max(count, 0));
        return count;
    }

    @Override
    public int available() throws IOException {
        return input.available();
    }

    @Override
    public void close() throws IOException {
        input.close();
    }

    @Override
    public boolean isFinished() {
        return input.isFinished();
    }

    @Override
    public boolean isReady() {
        return input.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        input.setReadListener(listener);
    }

    private void count(int more) throws BodyTooLarge, TooManyLargeBodies {
        read += more;
        if (read > limit) {
            throw new BodyTooLarge(limit);
        }
        place.grownTo(read);
    }
}
