package jp.musubi.identity.boundary;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.musubi.kernel.config.NodeConfiguration;
import jp.musubi.kernel.error.BusinessException;

/**
 * 依拠当事者, whom passkeys are made for (Web Authentication Level 3, 5.1.2): settings {@code musubi.signin.staff.passkey.origins}, the addresses at which
 * browsers reach the staff pages, with commas between them, and {@code musubi.signin.staff.passkey.rp}, the host of the first one unless set.
 *
 * @param id a domain that each origin's host is or lies below; passkeys are lost when it changes
 * @param origins as browsers write them; none where the way is not offered
 */
public record RelyingParty(String id, Set<String> origins) {

    private static final String PREFIX = "musubi.signin.staff.passkey.";
    private static final RelyingParty NONE = new RelyingParty("", Set.of());

    /** @throws IllegalArgumentException when an address is no origin or lies elsewhere: nobody signs in on a guess */
    public static RelyingParty of(NodeConfiguration configuration) {
        Optional<String> origins = configuration.find(PREFIX + "origins");
        if (origins.isEmpty() || Realm.of(Zone.STAFF, configuration) != Realm.EMBEDDED) {
            return NONE;
        }
        String[] all = origins.get().split("\\s*,\\s*");
        String id = configuration.find(PREFIX + "rp").orElseGet(() -> URI.create(all[0]).getHost());
        return new RelyingParty(id, Arrays.stream(all).map(origin -> checked(origin, id)).collect(Collectors.toUnmodifiableSet()));
    }

    private static String checked(String origin, String id) {
        URI address = URI.create(origin);
        boolean plain = "https".equals(address.getScheme()) && address.getHost() != null
                && origin.equals("https://" + address.getHost() + (address.getPort() < 0 ? "" : ":" + address.getPort()));
        if (!plain || !("." + address.getHost()).endsWith("." + id)) {
            throw new IllegalArgumentException(PREFIX + "origins: not an origin of " + id + ": " + origin);
        }
        return origin;
    }

    public boolean isAt(String origin) {
        return origins.contains(origin);
    }

    /** @throws BusinessException PASSKEY_NOT_OFFERED */
    public void require(String origin) {
        if (!isAt(origin)) {
            throw new BusinessException(IdentityError.PASSKEY_NOT_OFFERED);
        }
    }
}
