package jp.musubi.web.ui.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.musubi.kernel.config.NodeConfiguration;

/**
 * The listener at which a browser that has the card's module shows the 利用者証明用電子証明書 itself (mutual TLS; ADR 37). Setting
 * {@code musubi.card.direct.port}, the port that browsers reach; unless set, the way is offered nowhere. At this listener there is one
 * address, and at the portal's it is not there.
 */
@ApplicationScoped
public class CardListener {

    public static final String PATH = "/signin/card/direct";

    /** What a browser may call a host; nothing that could end a header or begin a path. */
    private static final Pattern HOST = Pattern.compile("[a-z0-9.-]{1,253}");
    private static final int USUAL_PORT = 8453;

    private final NodeConfiguration configuration;
    private final Kiosk kiosk;

    protected CardListener() {
        this(null, null);
    }

    @Inject
    public CardListener(NodeConfiguration configuration, Kiosk kiosk) {
        this.configuration = configuration;
        this.kiosk = kiosk;
    }

    /** Where a page's form is sent; empty where the way is not offered: a browser remembers a card that it has shown, and a public terminal must not. */
    public Optional<String> offered(HttpServletRequest request) {
        if (kiosk.isOn()) {
            return Optional.empty();
        }
        return configuration.find("musubi.card.direct.port").flatMap(port -> host(request).map(host -> "https://" + host + ":" + port));
    }

    /** Whether nothing is at this address of this listener: the one address of the one, or any other of the other. */
    boolean hasNothingAt(HttpServletRequest request) {
        return isOwn(request) != request.getServletPath().equals(PATH) || isOwn(request) && offered(request).isEmpty();
    }

    /** The portal that a form says it comes from, when it stands at the name by which this listener was reached. */
    Optional<String> portal(HttpServletRequest request) {
        return Optional.of(SignInForm.text(request, "portal")).filter(portal -> host(request).isPresent() && isAt(portal, host(request).get()));
    }

    private static boolean isAt(String portal, String host) {
        try {
            URI address = new URI(portal);
            return portal.equals(address.getPort() < 0 ? "https://" + host : "https://" + host + ":" + address.getPort());
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }

    private boolean isOwn(HttpServletRequest request) {
        return request.getLocalPort() == Integer.getInteger("musubi.card.port", USUAL_PORT) + Integer.getInteger("jboss.socket.binding.port-offset", 0);
    }

    private static Optional<String> host(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Host")).map(host -> host.replaceFirst(":[0-9]*$", "").toLowerCase(Locale.ROOT))
                .filter(host -> HOST.matcher(host).matches());
    }
}
