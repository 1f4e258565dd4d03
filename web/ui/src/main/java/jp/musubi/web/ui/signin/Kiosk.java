package jp.musubi.web.ui.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import jp.musubi.identity.boundary.Zone;
import jp.musubi.kernel.config.NodeConfiguration;

/** キオスク. Whether residents sit at a public terminal of this node's: setting {@code musubi.resident.kiosk}, {@code on} or {@code off} (unless set). */
@Named
@ApplicationScoped
public class Kiosk {

    /** After which the page signs out when nobody touches anything. */
    static final Duration UNTOUCHED = Duration.ofSeconds(60);
    /** When the page's script does not run, or the terminal lost its power. */
    static final Duration IDLE = Duration.ofMinutes(5);
    static final Duration LONGEST = Duration.ofMinutes(30);

    private static final Duration WARNED = Duration.ofSeconds(20);
    private static final Map<String, Boolean> WORDS = Map.of("on", true, "off", false);

    private final NodeConfiguration configuration;

    protected Kiosk() {
        this(null);
    }

    @Inject
    public Kiosk(NodeConfiguration configuration) {
        this.configuration = configuration;
    }

    /** A misspelt word asks for more, not for less. */
    public boolean isOn() {
        return configuration.find("musubi.resident.kiosk").map(word -> WORDS.getOrDefault(word, true)).orElse(false);
    }

    public long getSeconds() {
        return UNTOUCHED.toSeconds();
    }

    /** How long before the end the person is told. */
    public long getWarningSeconds() {
        return WARNED.toSeconds();
    }

    /** The shorter of what is set and what a public terminal allows. */
    Duration within(Zone zone, Duration set, Duration most) {
        return isOn() && zone == Zone.RESIDENT && set.compareTo(most) > 0 ? most : set;
    }

    /** Has the browser forget everything of this site (W3C Clear Site Data). Elsewhere it keeps what belongs to the person's own browser. */
    void wipe(HttpServletResponse response, Zone zone) {
        if (isOn() && zone == Zone.RESIDENT) {
            response.setHeader("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
        }
    }
}
