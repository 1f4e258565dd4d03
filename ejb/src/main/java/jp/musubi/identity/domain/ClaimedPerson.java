package jp.musubi.identity.domain;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.identity.boundary.SignedIn;
import jp.musubi.identity.boundary.Zone;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.security.Roles;

/**
 * Turns the claims of a verified id_token into a caller. Each zone has its own claims. A provider of staff says more than we asked for, which counts for
 * nothing (OpenID Connect Core 1.0, 2); one of residents must say nothing of a person but the opaque subject.
 */
public final class ClaimedPerson {

    private static final String ROLES = "roles";

    private static final Set<String> OF_THE_PROTOCOL = Set.of("iss", "sub", "aud", "exp", "iat", "nbf", "jti", "nonce",
            "azp", "auth_time", "acr", "amr",
            "at_hash", "c_hash", "s_hash", "sid", "typ");

    private static final Map<String, Pattern> OF_STAFF = Map.of(
            "institution", Pattern.compile("[0-9]{16}"),
            "department", Pattern.compile("[0-9A-Za-z]{1,20}"),
            "department_name", Pattern.compile("[^\\p{Cntrl}]{1,100}"),
            "name", Pattern.compile("[^\\p{Cntrl}]{1,100}"),
            "employer", Pattern.compile("OWN|CONTRACTOR"));

    /** What a provider may say a clerk is; a supervisor is a clerk, too. */
    private static final List<Set<String>> OF_CLERKS = List.of(Set.of(Zone.STAFF.role()), Set.of(Zone.STAFF.role(), Roles.SUPERVISOR));

    private static final Pattern SUBJECT = Pattern.compile("[0-9A-Za-z._~@-]{1,64}");

    private ClaimedPerson() {
    }

    /** @throws BusinessException ZONE_MIXED, CLAIM_UNKNOWN, CLAIM_INVALID, INSTITUTION_OF_OTHER_PROVIDER */
    public static SignedIn of(SignInProvider provider, JWTClaimsSet claims) {
        Set<String> extra = new HashSet<>(claims.getClaims().keySet());
        extra.removeAll(OF_THE_PROTOCOL);
        boolean saysStaff = extra.remove(ROLES) | extra.removeAll(OF_STAFF.keySet());
        if (saysStaff != (provider.zone() == Zone.STAFF)) {
            throw new BusinessException(IdentityError.ZONE_MIXED);
        }
        if (!saysStaff && !extra.isEmpty()) {
            throw new BusinessException(IdentityError.CLAIM_UNKNOWN);
        }
        return saysStaff ? clerk(provider, claims) : resident(claims);
    }

    private static SignedIn resident(JWTClaimsSet claims) {
        Caller caller = new Caller(Caller.Kind.RESIDENT, "", text(claims, "sub", SUBJECT), "");
        return new SignedIn(caller, Set.of(Zone.RESIDENT.role()), "", "");
    }

    private static SignedIn clerk(SignInProvider provider, JWTClaimsSet claims) {
        String institution = staffText(claims, "institution");
        if (!provider.institutions().contains(institution)) {
            throw new BusinessException(IdentityError.INSTITUTION_OF_OTHER_PROVIDER);
        }
        Set<String> roles = new TreeSet<>(roles(claims.getClaim(ROLES)));
        if (claims.getClaim("employer") == null || !"CONTRACTOR".equals(staffText(claims, "employer"))) {
            roles.add(Roles.NETWORK_USER); // a provider that says nothing of contractors has none
        }
        Caller caller = new Caller(Caller.Kind.STAFF, institution, text(claims, "sub", SUBJECT),
                staffText(claims, "department"));
        return new SignedIn(caller, roles, staffText(claims, "name"), staffText(claims, "department_name"));
    }

    /** A provider cannot hand out the roles of systems, parties or jobs. */
    private static Set<String> roles(Object roles) {
        Set<?> said = roles instanceof List<?> several ? new HashSet<>(several) : Set.of();
        return OF_CLERKS.stream().filter(said::equals).findFirst().orElseThrow(() -> new BusinessException(IdentityError.CLAIM_INVALID, ROLES));
    }

    private static String staffText(JWTClaimsSet claims, String name) {
        return text(claims, name, OF_STAFF.get(name));
    }

    private static String text(JWTClaimsSet claims, String name, Pattern form) {
        if (claims.getClaim(name) instanceof String value && form.matcher(value).matches()) {
            return value;
        }
        throw new BusinessException(IdentityError.CLAIM_INVALID, name);
    }
}
