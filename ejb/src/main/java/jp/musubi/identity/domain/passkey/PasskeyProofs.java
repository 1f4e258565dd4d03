package jp.musubi.identity.domain.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import com.webauthn4j.verifier.exception.NotAllowedAlgorithmException;
import com.webauthn4j.verifier.exception.UserNotVerifiedException;
import com.webauthn4j.verifier.exception.VerificationException;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.List;
import java.util.Map;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.identity.boundary.NewPasskey;
import jp.musubi.identity.boundary.PasskeyAssertion;
import jp.musubi.kernel.error.BusinessException;

/** Examines what authenticators write (Web Authentication Level 3, 7.1 and 7.2), by WebAuthn4J. That the user was verified is always required. */
public final class PasskeyProofs {

    /** COSE numbers (RFC 9053, RFC 8812): ES256, EdDSA, RS256; a page offers them in this order. */
    public static final List<Integer> ALGORITHMS = List.of(-7, -8, -257);

    private static final ObjectConverter CONVERTER = new ObjectConverter();
    private static final WebAuthnManager MANAGER = WebAuthnManager.createNonStrictWebAuthnManager(CONVERTER);
    private static final List<PublicKeyCredentialParameters> ALLOWED = ALGORITHMS.stream()
            .map(number -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.create(number))).toList();
    private static final Map<Class<? extends VerificationException>, IdentityError> REFUSALS = Map.of(
            UserNotVerifiedException.class, IdentityError.PASSKEY_WITHOUT_UNLOCKING, NotAllowedAlgorithmException.class, IdentityError.PASSKEY_ALGORITHM_REFUSED);
    private static final PasskeyKey NOBODYS = nobodys();

    private PasskeyProofs() {
    }

    /**
     * The credential that was made for the challenge at this origin.
     *
     * @throws BusinessException PASSKEY_MALFORMED, PASSKEY_WITHOUT_UNLOCKING, PASSKEY_ALGORITHM_REFUSED, PASSKEY_NOT_FOR_US
     */
    public static PasskeyKey made(String relyingParty, String origin, NewPasskey made) {
        RegistrationRequest request = new RegistrationRequest(made.attestation(), made.clientData());
        try {
            RegistrationData whole = MANAGER.verify(request, new RegistrationParameters(server(relyingParty, origin, made.challenge()), ALLOWED, true, true));
            if (Boolean.TRUE.equals(whole.getCollectedClientData().getCrossOrigin())) { // which the library refuses at sign-ins only
                throw new BusinessException(IdentityError.PASSKEY_NOT_FOR_US);
            }
            AuthenticatorData<?> data = whole.getAttestationObject().getAuthenticatorData();
            AttestedCredentialData credential = data.getAttestedCredentialData();
            return new PasskeyKey(credential.getCredentialId(), CONVERTER.getCborConverter().writeValueAsBytes(credential.getCOSEKey()), data.getSignCount(), data.isFlagBE());
        } catch (VerificationException e) {
            throw new BusinessException(REFUSALS.getOrDefault(e.getClass(), IdentityError.PASSKEY_NOT_FOR_US), e);
        } catch (WebAuthnException | IllegalArgumentException e) {
            throw new BusinessException(IdentityError.PASSKEY_MALFORMED, e);
        }
    }

    /** What the answer proves about whoever has this key. */
    public static PasskeyProof signed(String relyingParty, String origin, PasskeyKey key, PasskeyAssertion answer) {
        AuthenticationRequest request = new AuthenticationRequest(answer.credentialId(), answer.userHandle(), answer.authenticatorData(), answer.clientData(),
                answer.signature());
        try {
            AttestedCredentialData credential = new AttestedCredentialData(AAGUID.ZERO, answer.credentialId(),
                    CONVERTER.getCborConverter().readValue(key.publicKey(), COSEKey.class));
            CredentialRecordImpl known = new CredentialRecordImpl(new NoneAttestationStatement(), true, key.backupEligible(), null, key.signCount(), credential, null, null,
                    null, null);
            return new PasskeyProof(PasskeyProof.Verdict.GOOD, MANAGER.verify(request,
                    new AuthenticationParameters(server(relyingParty, origin, answer.challenge()), known, null, true, true)).getAuthenticatorData().getSignCount());
        } catch (MaliciousCounterValueException e) {
            return new PasskeyProof(PasskeyProof.Verdict.CLONED, 0);
        } catch (WebAuthnException | IllegalArgumentException e) {
            return new PasskeyProof(PasskeyProof.Verdict.WRONG, 0);
        }
    }

    /** The key of nobody: who brings a passkey that is not there is answered as late as who brings a wrong signature. */
    public static PasskeyKey ofNobody() {
        return NOBODYS;
    }

    private static ServerProperty server(String relyingParty, String origin, byte[] challenge) {
        return new ServerProperty(new Origin(origin), relyingParty, new DefaultChallenge(challenge));
    }

    private static PasskeyKey nobodys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            COSEKey key = EC2COSEKey.create((ECPublicKey) generator.generateKeyPair().getPublic(), COSEAlgorithmIdentifier.ES256);
            return new PasskeyKey(new byte[0], CONVERTER.getCborConverter().writeValueAsBytes(key), 0, false);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
