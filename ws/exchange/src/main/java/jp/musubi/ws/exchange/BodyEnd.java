package jp.musubi.ws.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A body whose length was not announced is read to its end before it is refused: if it is too large, it is refused for that. */
final class BodyEnd {

    private BodyEnd() {
    }

    /** @throws BodyTooLarge the limit came before the end */
    static void reach(InputStream body) throws BodyTooLarge, TooManyLargeBodies {
        try {
            body.transferTo(OutputStream.nullOutputStream());
        } catch (BodyTooLarge | TooManyLargeBodies limit) {
            throw limit;
        } catch (IOException brokenOff) {
            // The refusal that is under way says what was wrong with what came.
        }
    }
}
