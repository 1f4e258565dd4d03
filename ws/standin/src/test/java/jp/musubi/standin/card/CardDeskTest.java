package jp.musubi.standin.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.Signature;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateRevokedException;
import java.security.cert.PKIXParameters;
import java.security.cert.PKIXRevocationChecker;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.standin.wire.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the authority issues is read here by the JDK, which knows nothing of it. */
class CardDeskTest {

    private static final FourItems ITEMS = new FourItems("結　花子", "0000", "2", "420010403", "青森県結市結町1番1号", "00000000000");
    private static final Map<CardKind, String> POLICIES = Map.of(CardKind.AUTHENTICATION, "1.2.392.200149.8.5.1.3.30",
            CardKind.SIGNATURE, "1.2.392.200149.8.5.1.1.20");
    private static final CardDesk DESK = CardDesk.fresh(Clock.systemUTC());

    static Stream<AuthorityId> keys() {
        return AuthorityId.all().stream();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void issues_certificates_that_hold_by_ocsp_until_they_are_revoked(AuthorityId id) throws Exception {
        CardAuthority authority = DESK.authority(id);
        CardCredential card = authority.issue(items(id));
        try (CardHttp http = new CardHttp(DESK)) {
            validate(card, authority, http);

            authority.revoke(card.certificate(), RevocationReason.SUPERSEDED);

            assertThatThrownBy(() -> validate(card, authority, http)).isInstanceOf(CertPathValidatorException.class)
                    .rootCause().isInstanceOfSatisfying(CertificateRevokedException.class,
                            revoked -> assertThat(revoked.getRevocationReason()).isEqualTo(java.security.cert.CRLReason.SUPERSEDED));
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void lists_every_reason_of_the_real_authority(AuthorityId id) throws Exception {
        CardAuthority authority = DESK.authority(id);
        Map<RevocationReason, CardCredential> cards = Arrays.stream(RevocationReason.values())
                .collect(Collectors.toMap(reason -> reason, reason -> authority.issue(items(id))));
        cards.forEach((reason, card) -> authority.revoke(card.certificate(), reason));

        X509CRL list = (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(
                DESK.answer("GET", "crl/" + authority.keyId(), new byte[0]).body()));

        list.verify(authority.certificate().getPublicKey());
        cards.forEach((reason, card) -> assertThat(list.getRevokedCertificate(card.certificate()))
                .satisfies(entry -> assertThat(reason == RevocationReason.UNSPECIFIED ? "UNSPECIFIED" : entry.getRevocationReason().name())
                        .isEqualTo(reason.name())));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void gives_keys_that_sign_and_names_that_tell_nobody(AuthorityId id) throws Exception {
        CardCredential card = DESK.authority(id).issue(items(id));
        Signature signature = Signature.getInstance(id.algorithm().signature());
        signature.initSign(card.key());
        byte[] signed = signature.sign();
        signature.initVerify(card.certificate());

        assertThat(signature.verify(signed)).isTrue();
        assertThat(card.certificate().getSubjectX500Principal().getName()).matches("CN=[0-9A-F]{32},C=JP");
        assertThat(card.certificate().getKeyUsage()[1]).as("nonRepudiation").isEqualTo(id.kind() == CardKind.SIGNATURE);
        assertThat(card.certificate().getSubjectAlternativeNames() == null).as("the four items").isEqualTo(id.kind() == CardKind.AUTHENTICATION);
        assertThat(card.certificate().getCriticalExtensionOIDs()).containsExactly("2.5.29.15");
    }

    @Test
    void founds_both_generations_under_one_name_with_other_keys() {
        for (CardKind kind : CardKind.values()) {
            List<X509Certificate> anchors = DESK.anchors(kind);

            assertThat(anchors).hasSize(4).extracting(X509Certificate::getSubjectX500Principal).containsOnly(anchors.get(0).getSubjectX500Principal());
            assertThat(anchors).extracting(X509Certificate::getPublicKey).doesNotHaveDuplicates();
        }
    }

    @Test
    void puts_the_four_items_where_the_real_authority_does() throws Exception {
        X509Certificate certificate = DESK.authority(new AuthorityId(CardKind.SIGNATURE, 2, CardAlgorithm.RSA_2048)).issue(ITEMS).certificate();

        assertThat(certificate.getSubjectAlternativeNames()).hasSize(6).allSatisfy(name -> assertThat(name.get(0)).as("otherName").isEqualTo(0));
        assertThat(certificate.getSubjectAlternativeNames().stream().map(name -> new String((byte[]) name.get(1), StandardCharsets.UTF_8)))
                .anySatisfy(bytes -> assertThat(bytes).endsWith(ITEMS.name())).anySatisfy(bytes -> assertThat(bytes).endsWith(ITEMS.address()));
    }

    @Test
    void knows_which_certificate_another_replaced() throws Exception {
        AuthorityId id = new AuthorityId(CardKind.AUTHENTICATION, 1, CardAlgorithm.RSA_2048);
        X509Certificate first = DESK.authority(id).issue(null).certificate();
        X509Certificate second = DESK.authority(new AuthorityId(CardKind.AUTHENTICATION, 2, CardAlgorithm.ECDSA_P384)).renew(first, null).certificate();
        try (CardHttp http = new CardHttp(DESK)) {
            assertThat(predecessor(http, "AUTHENTICATION", second)).isEqualTo(first.getSerialNumber().toString(16));
            assertThat(predecessor(http, "SIGNATURE", second)).as("of the other kind").isNull();
            assertThat(predecessor(http, "AUTHENTICATION", first)).as("of a first card").isNull();
        }
    }

    @Test
    void answers_nothing_else() {
        assertThat(DESK.answer("GET", "ocsp/" + anyKey(), new byte[0]).status()).isEqualTo(404);
        assertThat(DESK.answer("POST", "ocsp/" + "00".repeat(20), new byte[0]).status()).isEqualTo(404);
        assertThat(DESK.answer("POST", "linkage", "{\"kind\":\"both\",\"serial\":\"1\"}".getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(400);
        assertThat(DESK.answer("POST", "linkage", "nonsense".getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(400);
        assertThat(DESK.answer("POST", "ocsp/" + anyKey(), new byte[] {1, 2, 3}).body()).as("malformedRequest").containsExactly(0x30, 3, 0x0a, 1, 1);
    }

    @Test
    void remembers_after_a_restart(@TempDir Path directory) {
        Path file = directory.resolve("register.txt");
        AuthorityId id = new AuthorityId(CardKind.AUTHENTICATION, 1, CardAlgorithm.ECDSA_P384);
        CardRegister register = new CardRegister(file);
        register.issued(id, BigInteger.TEN, null);
        register.issued(id, BigInteger.TWO, BigInteger.TEN);
        register.revoked(BigInteger.TEN, new CardRegister.Revocation(Clock.systemUTC().instant(), RevocationReason.CERTIFICATE_HOLD));

        CardRegister again = new CardRegister(file);

        assertThat(again.revoked(id)).isEqualTo(register.revoked(id)).hasSize(1);
        assertThat(again.predecessor(CardKind.AUTHENTICATION, BigInteger.TWO)).contains(BigInteger.TEN);
    }

    private static String anyKey() {
        return DESK.authority(AuthorityId.all().get(0)).keyId();
    }

    private static FourItems items(AuthorityId id) {
        return id.kind() == CardKind.SIGNATURE ? ITEMS : null;
    }

    private static void validate(CardCredential card, CardAuthority authority, CardHttp http) throws Exception {
        CertPathValidator validator = CertPathValidator.getInstance("PKIX");
        PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(authority.certificate(), null)));
        parameters.setExplicitPolicyRequired(true);
        parameters.setInitialPolicies(Set.of(POLICIES.get(authority.id().kind())));
        PKIXRevocationChecker revocation = (PKIXRevocationChecker) validator.getRevocationChecker();
        revocation.setOptions(Set.of(PKIXRevocationChecker.Option.NO_FALLBACK));
        revocation.setOcspResponder(http.uri("ocsp/" + authority.keyId()));
        parameters.addCertPathChecker(revocation);
        validator.validate(CertificateFactory.getInstance("X.509").generateCertPath(List.of(card.certificate())), parameters);
    }

    private static Object predecessor(CardHttp http, String kind, X509Certificate certificate) throws Exception {
        String question = JsonText.write(Map.of("kind", kind, "serial", certificate.getSerialNumber().toString(16)));
        HttpResponse<String> answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(http.uri("linkage"))
                .POST(HttpRequest.BodyPublishers.ofString(question)).build(), HttpResponse.BodyHandlers.ofString());
        return JsonText.read(answer.body()).get("predecessor");
    }
}
