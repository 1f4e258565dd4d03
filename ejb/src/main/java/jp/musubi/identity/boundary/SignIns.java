package jp.musubi.identity.boundary;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Optional;
import jp.musubi.identity.domain.ClaimedPerson;
import jp.musubi.identity.domain.IdTokens;
import jp.musubi.identity.domain.SignInExpectation;
import jp.musubi.identity.domain.SignInProvider;
import jp.musubi.identity.domain.SignInProviders;
import jp.musubi.identity.domain.SignInSecret;
import jp.musubi.identity.domain.UsedSignIns;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.security.Audited;
import jp.musubi.kernel.security.DisclosesNothing;
import jp.musubi.kernel.security.Guarded;

/** サインイン. OpenID Connect, implicit flow with form_post: only a signed id_token comes back, no code and no access token. */
@Stateless
@DenyAll
@Guarded
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // fetching the provider's keys is a wire call
public class SignIns {

    private final SignInProviders providers;
    private final IdTokens idTokens;
    private final UsedSignIns used;
    private final Clock clock;

    protected SignIns() {
        this(null, null, null, null);
    }

    @Inject
    public SignIns(SignInProviders providers, IdTokens idTokens, UsedSignIns used, Clock clock) {
        this.providers = providers;
        this.idTokens = idTokens;
        this.used = used;
        this.clock = clock;
    }

    /**
     * Starts a sign-in, or joins the one the same browser has started in another tab.
     *
     * @param earlierSecret what the browser still keeps of a recent start; ignored when it is not one of ours
     */
    @PermitAll
    @Audited("identity.sign-in.start")
    @DisclosesNothing("nobody is known yet")
    public StartedSignIn start(@NotNull Zone zone, @Size(max = 64) String earlierSecret) {
        SignInSecret secret = SignInSecret.parse(earlierSecret).orElseGet(SignInSecret::random);
        String provider = providers.isBuiltIn(zone) ? "" : providers.of(zone).authorizationUrl(secret);
        return new StartedSignIn(provider, secret.value(), secret.state());
    }

    /** Where a sign-out goes on, so that the provider ends its session, too; empty where there is no provider or it has no such address. */
    @PermitAll
    @Audited("identity.sign-in.leave")
    @DisclosesNothing("an address of the provider")
    public Optional<String> signOutAt(@NotNull Zone zone) {
        return providers.signOutUrl(zone);
    }

    /**
     * Accepts a provider's word once.
     *
     * @throws BusinessException one of the IDN-02xx codes
     */
    @PermitAll
    @Audited("identity.sign-in.verify")
    @DisclosesNothing("tells a person only who he himself is")
    public SignedIn verify(@NotNull @Valid SignInResponse response) {
        if (providers.isBuiltIn(response.zone())) {
            throw new BusinessException(IdentityError.SIGN_IN_OF_ANOTHER_REALM);
        }
        SignInSecret secret = SignInSecret.parse(response.secret())
                .filter(kept -> kept.hasState(response.state()))
                .orElseThrow(() -> new BusinessException(IdentityError.SIGN_IN_NOT_STARTED_HERE));
        SignInProvider provider = providers.of(response.zone());
        JWTClaimsSet claims = idTokens.verify(response.idToken(),
                new SignInExpectation(provider, secret.nonce(), clock.instant()));
        SignedIn person = ClaimedPerson.of(provider, claims);
        if (!used.use(provider.issuer(), secret.nonce())) {
            throw new BusinessException(IdentityError.SIGN_IN_REPLAYED);
        }
        return person;
    }
}
