package jp.musubi.web.ui.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.kernel.error.BusinessException;

/**
 * 確認用の値を渡す速さ. How often a place may ask for a challenge, to which nobody has to have signed in: each is a row until it is over. Counted by this node, in
 * memory alone, so that addresses are written nowhere (generic cell rate algorithm). Wide enough for an office behind one address.
 */
@ApplicationScoped
public class ChallengePace {

    static final int AT_ONCE = 120;
    static final int PAUSE_MILLIS = 100;
    static final int AT_ONCE_IN_ALL = 1_200;
    static final int PAUSE_IN_ALL_MILLIS = 10;

    private static final int MOST_PLACES = 10_000;
    private static final int NETWORK_BYTES = 8;
    private static final String ALL = "";

    private final Clock clock;
    private final Map<String, Long> freeAt = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST_PLACES;
        }
    };

    protected ChallengePace() {
        this(null);
    }

    @Inject
    ChallengePace(Clock clock) {
        this.clock = clock;
    }

    /**
     * Lets a question pass.
     *
     * @param address of the browser; of IPv6 its network counts, since who has one has all of it
     * @throws BusinessException CHALLENGE_TOO_OFTEN
     */
    void pass(String address) {
        if (!admits(address)) {
            throw new BusinessException(IdentityError.CHALLENGE_TOO_OFTEN);
        }
    }

    /** The same for other questions that nobody has to be signed in for, and that are answered with words of their own. */
    public boolean admits(String address) {
        return take(place(address), AT_ONCE, PAUSE_MILLIS) && take(ALL, AT_ONCE_IN_ALL, PAUSE_IN_ALL_MILLIS);
    }

    private synchronized boolean take(String place, int atOnce, int pause) {
        long now = clock.millis();
        long free = Math.max(freeAt.getOrDefault(place, now), now);
        boolean passes = free <= now + (long) pause * (atOnce - 1);
        if (passes) {
            freeAt.put(place, free + pause);
        }
        return passes;
    }

    private static String place(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, NETWORK_BYTES)));
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }
}
