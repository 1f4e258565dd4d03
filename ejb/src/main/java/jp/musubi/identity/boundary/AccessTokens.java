package jp.musubi.identity.boundary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import jp.musubi.identity.domain.TokenDesk;
import jp.musubi.kernel.security.Audited;
import jp.musubi.kernel.security.CurrentCaller;
import jp.musubi.kernel.security.DisclosesNothing;
import jp.musubi.kernel.security.Guarded;
import jp.musubi.kernel.security.Roles;

/** 認証認可サーバ (共通機能標準仕様書 2.1, 公開用API連携における認証認可): tokens by client credentials, introspection, use. */
@Stateless
@DenyAll
@Guarded
public class AccessTokens {

    private static final String SYSTEMS_ONLY = "clients and their tokens are systems, not persons";

    private final TokenDesk desk;
    private final CurrentCaller caller;

    protected AccessTokens() {
        this(null, null);
    }

    @Inject
    public AccessTokens(TokenDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    /** @throws jp.musubi.kernel.error.BusinessException IDN-0301 to IDN-0311, IDN-0314 */
    @RolesAllowed(Roles.SYSTEM)
    @Audited("identity.token.issue")
    @DisclosesNothing(SYSTEMS_ONLY)
    public GrantedToken issue(@NotNull @Valid OAuthMessage message) {
        return desk.issue(caller.get(), message);
    }

    @RolesAllowed(Roles.SYSTEM)
    @Audited("identity.token.introspect")
    @DisclosesNothing(SYSTEMS_ONLY)
    public TokenStatus introspect(@NotNull @Valid OAuthMessage message) {
        return desk.introspect(caller.get(), message);
    }

    /** RFC 7009: a token of the client, valid or not, is invalid afterwards; of another one's nothing happens. */
    @RolesAllowed(Roles.SYSTEM)
    @Audited("identity.token.revoke")
    @DisclosesNothing(SYSTEMS_ONLY)
    public void revoke(@NotNull @Valid OAuthMessage message) {
        desk.revoke(caller.get(), message);
    }

    /**
     * Lets a request with a token pass.
     *
     * @param authorizations all Authorization headers
     * @param operation scope that the operation needs
     * @throws jp.musubi.kernel.error.BusinessException IDN-0321 to IDN-0328
     */
    @RolesAllowed(Roles.SYSTEM)
    @Audited("identity.token.use")
    @DisclosesNothing(SYSTEMS_ONLY)
    public void use(@NotNull @Size(max = 100) List<@NotNull String> authorizations, @NotNull @Size(max = 300) String operation) {
        desk.use(caller.get(), authorizations, operation);
    }
}
