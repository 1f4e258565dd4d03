package jp.musubi.ws.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.Semaphore;
import jp.musubi.kernel.config.NodeConfiguration;

/**
 * How many large bodies the node takes at once: {@code musubi.exchange.large.bodies}. Until it is stored, a body lies in memory as
 * text and as bytes, several times its size; without a limit a few senders of replica files exhaust the heap for everybody.
 */
@ApplicationScoped
public class LargeBodies {

    /** A body counts as large from here on: all but replica files and the largest envelopes stay below. */
    static final long LARGE = 4 * 1_048_576;
    /** Seconds after which a sender that was told to wait may come back. */
    static final String LATER = "10";

    /** Two of the largest over SOAP exhaust the 768 MiB of a default node. */
    private static final int DEFAULT = 1;

    private final Semaphore places;

    protected LargeBodies() {
        this(0);
    }

    @Inject
    public LargeBodies(NodeConfiguration configuration) {
        this(configuration.find("musubi.exchange.large.bodies").map(Integer::valueOf).orElse(DEFAULT));
    }

    LargeBodies(int places) {
        this.places = new Semaphore(places);
    }

    /** For one request. It takes no place until its body turns out to be large. */
    Place place(HttpServletResponse response) {
        return new Place(response);
    }

    /** A request's place among the large bodies, given back when the request is over. */
    final class Place implements AutoCloseable {

        private final HttpServletResponse response;
        private boolean taken;

        private Place(HttpServletResponse response) {
            this.response = response;
        }

        /** The body has, or says it has, this many bytes. */
        void grownTo(long bytes) throws TooManyLargeBodies {
            if (bytes <= LARGE || taken) {
                return;
            }
            if (!places.tryAcquire()) {
                response.setHeader("Retry-After", LATER);
                throw new TooManyLargeBodies();
            }
            taken = true;
        }

        @Override
        public void close() {
            if (taken) {
                taken = false;
                places.release();
            }
        }
    }
}
