package jp.musubi.identity.domain.card;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.musubi.identity.boundary.CardKind;
import org.bouncycastle.cert.ocsp.RevokedStatus;

/** A card that signs, its authority, and what the authority says of it. */
public final class SignerFixture {

    public static final Instant NOW = CardDraft.NOW;

    private final TestAuthority authority;
    private final CardDraft draft;
    private final KeyPair keys;
    private Instant revokedAt;
    private Instant answeredAt = NOW;

    private SignerFixture(TestAuthority authority, CardDraft draft, KeyPair keys) {
        this.authority = authority;
        this.draft = draft;
        this.keys = keys;
    }

    public static SignerFixture rsa() {
        return of(TestAuthority.SIGN, CardAlgorithm.RSA, draft -> {
        });
    }

    public static SignerFixture p384() {
        return of(TestAuthority.SIGN_P384, CardAlgorithm.ECDSA_P384, draft -> {
        });
    }

    public static SignerFixture login() {
        return new SignerFixture(TestAuthority.LOGIN, CardDraft.authentication(TestAuthority.LOGIN, CardAlgorithm.RSA), TestKeys.rsa("holder"));
    }

    /** Issued by the authority for signing in, and says that it were for signatures. */
    public static SignerFixture mixed() {
        return new SignerFixture(TestAuthority.LOGIN, CardDraft.signature(TestAuthority.LOGIN, CardAlgorithm.RSA), TestKeys.rsa("holder"));
    }

    public static SignerFixture stranger() {
        return of(TestAuthority.found(CardKind.SIGNATURE, CardAlgorithm.RSA, "signing stranger"), CardAlgorithm.RSA, draft -> {
        });
    }

    public static SignerFixture until(Instant end) {
        return of(TestAuthority.SIGN, CardAlgorithm.RSA, draft -> draft.until = end);
    }

    public static SignerFixture from(Instant start) {
        return of(TestAuthority.SIGN, CardAlgorithm.RSA, draft -> draft.from = start);
    }

    private static SignerFixture of(TestAuthority authority, CardAlgorithm algorithm, Consumer<CardDraft> change) {
        CardDraft draft = CardDraft.signature(authority, algorithm);
        change.accept(draft);
        return new SignerFixture(authority, draft, TestKeys.of(algorithm, "holder"));
    }

    public SignerFixture serial(long serial) {
        draft.serial = BigInteger.valueOf(serial);
        return this;
    }

    public SignerFixture revokedAt(Instant at) {
        revokedAt = at;
        return this;
    }

    public SignerFixture answeredAt(Instant at) {
        answeredAt = at;
        return this;
    }

    public KeyPair keys() {
        return keys;
    }

    public byte[] certificate() {
        return draft.der();
    }

    public X509Certificate authority() {
        return authority.certificate();
    }

    /** To a request, DER. */
    public byte[] ocsp(byte[] request) {
        return new OcspDraft().but(answer -> {
            answer.authority = authority;
            answer.signature = authority.algorithm() == CardAlgorithm.RSA ? "SHA256withRSA" : "SHA384withECDSA";
            answer.thisUpdate = answeredAt;
            answer.nextUpdate = answeredAt.plus(Duration.ofHours(1));
            answer.nonce = false;
            answer.status = revokedAt == null ? answer.status : new RevokedStatus(Date.from(revokedAt), 1);
        }).answer(request);
    }

    /** What a verifier trusts, both kinds. */
    public static SignerCertificates trusted() {
        List<CardAnchor> anchors = Stream.of(TestAuthority.LOGIN, TestAuthority.SIGN, TestAuthority.SIGN_SECOND, TestAuthority.SIGN_P384).map(TestAuthority::anchor).toList();
        return new SignerCertificates(() -> anchors);
    }

    public static SignerCertificates trustingNobody() {
        return new SignerCertificates(List::of);
    }
}
