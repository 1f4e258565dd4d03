package jp.musubi.identity.domain.card;

import static jp.musubi.identity.boundary.IdentityError.CARD_ALGORITHM_REFUSED;
import static jp.musubi.identity.boundary.IdentityError.CARD_CERTIFICATE_TOO_LARGE;
import static jp.musubi.identity.boundary.IdentityError.CARD_CERTIFICATE_UNREADABLE;
import static jp.musubi.identity.boundary.IdentityError.CARD_EXPIRED;
import static jp.musubi.identity.boundary.IdentityError.CARD_FORGED;
import static jp.musubi.identity.boundary.IdentityError.CARD_ISSUER_UNKNOWN;
import static jp.musubi.identity.boundary.IdentityError.CARD_ITEMS_WRONG;
import static jp.musubi.identity.boundary.IdentityError.CARD_KIND_CONTRADICTORY;
import static jp.musubi.identity.boundary.IdentityError.CARD_NOT_YET_VALID;
import static jp.musubi.identity.boundary.IdentityError.CARD_PROFILE_WRONG;
import static jp.musubi.identity.boundary.IdentityError.CARD_SIGNS_NOT_IN;
import static jp.musubi.identity.boundary.IdentityError.CARD_SIGNS_NO_DOCUMENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.identity.boundary.CardPurpose;
import jp.musubi.identity.boundary.IdentityError;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Certificates that are not taken, each with its code and its sentence; the authority is asked about none of them. */
class CardCertificateCasesTest {

    private static final ASN1ObjectIdentifier ANY_POLICY = new ASN1ObjectIdentifier("2.5.29.32.0");
    private static final ASN1ObjectIdentifier FOREIGN_POLICY = new ASN1ObjectIdentifier("1.2.392.200149.8.5.1.9.9");
    private static final ASN1ObjectIdentifier STRANGE = new ASN1ObjectIdentifier("1.2.392.999.1");

    private record Case(String name, CardPurpose purpose, Supplier<byte[]> der, IdentityError error) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(unreadable(), algorithms(), issuers(), dates(), kinds(), profile(), items(), furtherItems(), birthDates()).flatMap(cases -> cases);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void is_refused(Case one) {
        CardOffice office = new CardOffice();

        Refusal.expect(one.error(), () -> office.certificates().verify(one.der().get(), one.purpose(), CardDraft.NOW));

        assertThat(office.asked + office.listed).as("questions to the authority").isZero();
    }

    private static Stream<Case> unreadable() {
        byte[] good = login().der();
        return Stream.of(login("no bytes", () -> new byte[0], CARD_CERTIFICATE_UNREADABLE),
                login("one byte", () -> new byte[] {0x30}, CARD_CERTIFICATE_UNREADABLE),
                login("zeros", () -> new byte[64], CARD_CERTIFICATE_UNREADABLE),
                login("text", () -> "-----BEGIN CERTIFICATE-----".getBytes(StandardCharsets.US_ASCII), CARD_CERTIFICATE_UNREADABLE),
                login("cut off after the first byte of its length", () -> Arrays.copyOf(good, 2), CARD_CERTIFICATE_UNREADABLE),
                login("cut off in the middle", () -> Arrays.copyOf(good, good.length / 2), CARD_CERTIFICATE_UNREADABLE),
                login("its last byte missing", () -> Arrays.copyOf(good, good.length - 1), CARD_CERTIFICATE_UNREADABLE),
                login("one byte after it", () -> Arrays.copyOf(good, good.length + 1), CARD_CERTIFICATE_UNREADABLE),
                login("a second certificate after it", () -> twice(good), CARD_CERTIFICATE_UNREADABLE),
                login("of indefinite length", () -> indefinite(good), CARD_CERTIFICATE_UNREADABLE),
                login("its length written longer than needed", () -> longLength(good), CARD_CERTIFICATE_UNREADABLE),
                login("a length of two gigabytes", () -> new byte[] {0x30, (byte) 0x84, 0x7f, -1, -1, -1, 1}, CARD_CERTIFICATE_UNREADABLE),
                login("a sequence of nothing", () -> new byte[] {0x30, 0}, CARD_CERTIFICATE_UNREADABLE),
                login("deeply nested", CardCertificateCasesTest::nested, CARD_CERTIFICATE_UNREADABLE),
                login("8,193 bytes", () -> new byte[CardCertificate.LIMIT + 1], CARD_CERTIFICATE_TOO_LARGE),
                login("an honest one with a large extension", () -> login().with(STRANGE, false, new DEROctetString(new byte[8_000])).der(), CARD_CERTIFICATE_TOO_LARGE),
                login("a public key alone", () -> TestKeys.rsa("holder").getPublic().getEncoded(), CARD_CERTIFICATE_UNREADABLE),
                login("a private key", () -> TestKeys.rsa("holder").getPrivate().getEncoded(), CARD_CERTIFICATE_UNREADABLE),
                login("an OCSP response", () -> new byte[] {0x30, 3, 0x0a, 1, 1}, CARD_CERTIFICATE_UNREADABLE),
                login("inner and outer algorithm differ", () -> replaced(good, "2a864886f70d01010b", "2a864886f70d01010d", 1), CARD_PROFILE_WRONG));
    }

    private static Stream<Case> algorithms() {
        return Stream.of(login("signed with SHA-1", () -> signedBy("SHA1withRSA"), CARD_ALGORITHM_REFUSED),
                login("signed with MD5", () -> signedBy("MD5withRSA"), CARD_ALGORITHM_REFUSED),
                login("signed with SHA-384 and RSA", () -> signedBy("SHA384withRSA"), CARD_ALGORITHM_REFUSED),
                login("signed with PSS", () -> signedBy("SHA256withRSAandMGF1"), CARD_ALGORITHM_REFUSED),
                login("signed on P-384 with SHA-256", () -> with(next(), draft -> draft.signature = "SHA256withECDSA"), CARD_ALGORITHM_REFUSED),
                login("a key of RSA-1024", () -> login().key(TestKeys.rsa("weak", 1_024).getPublic()).der(), CARD_ALGORITHM_REFUSED),
                login("a key on P-256", () -> login().key(TestKeys.ec("weak", "secp256r1").getPublic()).der(), CARD_ALGORITHM_REFUSED),
                login("a key on P-521", () -> login().key(TestKeys.ec("other", "secp521r1").getPublic()).der(), CARD_ALGORITHM_REFUSED),
                login("a point that is not on the curve", () -> with(next(), draft -> draft.key = offCurve()), CARD_ALGORITHM_REFUSED),
                login("a point written short", () -> with(next(), draft -> draft.key = compressed()), CARD_ALGORITHM_REFUSED),
                login("RSA with the exponent 3", () -> with(login(), draft -> draft.key = exponentThree()), CARD_ALGORITHM_REFUSED),
                login("a key of an unknown algorithm", () -> with(login(), draft -> draft.key = new SubjectPublicKeyInfo(new AlgorithmIdentifier(STRANGE),
                        new byte[32])), CARD_ALGORITHM_REFUSED),
                login("RSA bytes called a curve", () -> with(login(), draft -> draft.key = new SubjectPublicKeyInfo(new AlgorithmIdentifier(
                        X9ObjectIdentifiers.id_ecPublicKey, SECObjectIdentifiers.secp384r1), draft.key.getPublicKeyData().getBytes())), CARD_ALGORITHM_REFUSED));
    }

    private static Stream<Case> issuers() {
        return Stream.of(login("of another authority with our authority's name", () -> CardDraft.authentication(TestAuthority.STRANGER, CardAlgorithm.RSA).der(), CARD_ISSUER_UNKNOWN),
                login("of a stranger who names our key", () -> with(login(), draft -> draft.signer = TestAuthority.STRANGER.keys().getPrivate()), CARD_FORGED),
                login("of the second generation naming the first one's key", () -> with(login(), draft -> draft.signer = TestAuthority.LOGIN_SECOND.keys().getPrivate()), CARD_FORGED),
                login("of the first generation naming the second one's key", () -> CardDraft.authentication(TestAuthority.LOGIN, CardAlgorithm.RSA)
                        .with(Extension.authorityKeyIdentifier, false, TestAuthority.LOGIN_SECOND.keyIdentifier()).der(), CARD_FORGED),
                login("naming no key", () -> login().without(Extension.authorityKeyIdentifier).der(), CARD_PROFILE_WRONG),
                login("a key identifier that is none", () -> login().with(Extension.authorityKeyIdentifier, false, DERNull.INSTANCE).der(), CARD_CERTIFICATE_UNREADABLE),
                login("our key under another issuer's name", () -> with(login(), draft -> draft.issuer = new X500Name("C=JP,O=Other")), CARD_ISSUER_UNKNOWN),
                login("signed by its own key", () -> with(login(), draft -> draft.signer = TestKeys.rsa("holder").getPrivate()), CARD_FORGED),
                login("one bit of the signature turned", () -> turned(login().der(), 3), CARD_FORGED),
                login("one bit of the serial turned", () -> replaced(login().der(), "02021267", "02021266", 0), CARD_FORGED),
                login("the authority's own certificate", () -> encoded(TestAuthority.LOGIN), CARD_PROFILE_WRONG),
                login("issued by a card", CardCertificateCasesTest::issuedByCard, CARD_ISSUER_UNKNOWN),
                sign("of the authority for signing in, called a signature's", () -> with(document(), draft -> {
                    draft.issuer = TestAuthority.LOGIN.name();
                    draft.signer = TestAuthority.LOGIN.keys().getPrivate();
                    draft.with(Extension.authorityKeyIdentifier, false, TestAuthority.LOGIN.keyIdentifier());
                }), CARD_KIND_CONTRADICTORY));
    }

    private static Stream<Case> dates() {
        return Stream.of(login("expired a second ago", () -> with(login(), draft -> draft.until = CardDraft.NOW.minusSeconds(1)), CARD_EXPIRED),
                login("expired years ago", () -> with(login(), draft -> {
                    draft.from = CardDraft.NOW.minus(Duration.ofDays(900));
                    draft.until = CardDraft.NOW.minus(Duration.ofDays(400));
                }), CARD_EXPIRED),
                login("valid from the next second", () -> with(login(), draft -> draft.from = CardDraft.NOW.plusSeconds(1)), CARD_NOT_YET_VALID),
                login("valid from next year", () -> with(login(), draft -> draft.from = CardDraft.NOW.plus(Duration.ofDays(365))), CARD_NOT_YET_VALID),
                sign("a signature's that expired", () -> with(document(), draft -> draft.until = CardDraft.NOW.minusSeconds(60)), CARD_EXPIRED),
                login("ending before it begins", () -> with(login(), draft -> {
                    draft.from = CardDraft.NOW.minusSeconds(60);
                    draft.until = CardDraft.NOW.minusSeconds(120);
                }), CARD_EXPIRED));
    }

    private static Stream<Case> kinds() {
        return Stream.of(login("the signature's certificate signs in", () -> document().der(), CARD_SIGNS_NOT_IN),
                login("the next signature's certificate signs in", () -> CardDraft.signature(TestAuthority.SIGN_P384, CardAlgorithm.ECDSA_P384).der(), CARD_SIGNS_NOT_IN),
                sign("the sign-in's certificate signs", () -> login().der(), CARD_SIGNS_NO_DOCUMENT),
                sign("the next sign-in's certificate signs", () -> next().der(), CARD_SIGNS_NO_DOCUMENT),
                login("the policy of signatures", () -> login().policies(CardDraft.SIGNATURE_POLICY).der(), CARD_KIND_CONTRADICTORY),
                login("both policies", () -> login().policies(CardDraft.AUTHENTICATION_POLICY, CardDraft.SIGNATURE_POLICY).der(), CARD_KIND_CONTRADICTORY),
                login("the key usage of signatures", () -> login().usage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation).der(), CARD_KIND_CONTRADICTORY),
                sign("the policy of signing in", () -> document().policies(CardDraft.AUTHENTICATION_POLICY).der(), CARD_KIND_CONTRADICTORY),
                sign("the key usage of signing in", () -> document().usage(KeyUsage.digitalSignature).der(), CARD_KIND_CONTRADICTORY),
                login("the four items in a sign-in's", () -> login().items(new ItemsDraft()).der(), CARD_PROFILE_WRONG));
    }

    private static Stream<Case> profile() {
        return Stream.of(login("no policy", () -> login().without(Extension.certificatePolicies).der(), CARD_PROFILE_WRONG),
                login("any policy", () -> login().policies(ANY_POLICY).der(), CARD_PROFILE_WRONG),
                login("another policy", () -> login().policies(FOREIGN_POLICY).der(), CARD_PROFILE_WRONG),
                login("another policy beside the right one", () -> login().policies(CardDraft.AUTHENTICATION_POLICY, FOREIGN_POLICY).der(), CARD_PROFILE_WRONG),
                login("no key usage", () -> login().without(Extension.keyUsage).der(), CARD_PROFILE_WRONG),
                login("key usage not critical", () -> login().with(Extension.keyUsage, false, new KeyUsage(KeyUsage.digitalSignature)).der(), CARD_PROFILE_WRONG),
                login("key usage for encryption", () -> login().usage(KeyUsage.keyEncipherment).der(), CARD_PROFILE_WRONG),
                login("key usage for everything", () -> login().usage(0xff).der(), CARD_PROFILE_WRONG),
                login("key usage to certify", () -> login().usage(KeyUsage.digitalSignature | KeyUsage.keyCertSign).der(), CARD_PROFILE_WRONG),
                sign("non-repudiation alone", () -> document().usage(KeyUsage.nonRepudiation).der(), CARD_PROFILE_WRONG),
                login("an authority by its basic constraints", () -> login().with(Extension.basicConstraints, true, new BasicConstraints(true)).der(), CARD_PROFILE_WRONG),
                login("for TLS servers", () -> login().with(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth)).der(), CARD_PROFILE_WRONG),
                login("for OCSP responders", () -> login().with(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning)).der(), CARD_PROFILE_WRONG),
                login("a critical extension that nobody knows", () -> login().with(STRANGE, true, DERNull.INSTANCE).der(), CARD_PROFILE_WRONG),
                login("critical name constraints", () -> login().with(Extension.nameConstraints, true, new byte[] {0x30, 0}).der(), CARD_PROFILE_WRONG),
                login("the serial zero", () -> with(login(), draft -> draft.serial = BigInteger.ZERO), CARD_PROFILE_WRONG),
                login("a negative serial", () -> with(login(), draft -> draft.serial = BigInteger.valueOf(-5)), CARD_PROFILE_WRONG),
                login("a serial of 21 bytes", () -> with(login(), draft -> draft.serial = BigInteger.ONE.shiftLeft(160)), CARD_PROFILE_WRONG));
    }

    private static Stream<Case> items() {
        return Stream.of(1, 2, 3, 4, 5, 6).flatMap(number -> Stream.of(
                items("item " + number + " missing", new ItemsDraft().without(number)),
                items("item " + number + " twice", new ItemsDraft().add(number, number == 4 ? "420010403" : "1")),
                items("item " + number + " empty", new ItemsDraft().set(number, "")),
                items("item " + number + " as a BMPString", new ItemsDraft().set(number, new DERBMPString("1")))));
    }

    private static Stream<Case> furtherItems() {
        return Stream.of(sign("no subjectAltName", () -> document().without(Extension.subjectAlternativeName).der(), CARD_ITEMS_WRONG),
                items("a seventh item", new ItemsDraft().add(7, "1")),
                items("item 0", new ItemsDraft().add(ItemsDraft.name("0", new DERUTF8String("1")))),
                items("an item below item 1", new ItemsDraft().add(ItemsDraft.name("1.1", new DERUTF8String("1")))),
                items("a name in PrintableString", new ItemsDraft().set(1, new DERPrintableString("YUI"))),
                items("a name in IA5String", new ItemsDraft().set(1, new DERIA5String("YUI"))),
                items("a name as octets", new ItemsDraft().set(1, new DEROctetString(new byte[] {1, 2, 3}))),
                items("a name of half a character", new ItemsDraft().raw(1, 0xe7, 0xb5)),
                items("a surrogate written as UTF-8", new ItemsDraft().raw(1, 0xed, 0xa0, 0x80)),
                items("both surrogates written as UTF-8", new ItemsDraft().raw(1, 0xed, 0xa1, 0x82, 0xed, 0xb6, 0xb7)),
                items("an overlong slash", new ItemsDraft().raw(5, 0xc0, 0xaf)),
                items("bytes that no UTF-8 has", new ItemsDraft().raw(5, 0xff, 0xfe)),
                items("a NUL in the name", new ItemsDraft().name("結\u0000花子")),
                items("a line end in the address", new ItemsDraft().address("青森県\n結市")),
                items("an override of the direction in the name", new ItemsDraft().name("結\u202e子花")),
                items("a character of private use in the name", new ItemsDraft().name("\ue000　花子")),
                items("only blanks as a name", new ItemsDraft().name("　　")),
                items("a name of 101 characters", new ItemsDraft().name("結".repeat(101))),
                items("an address of 201 characters", new ItemsDraft().address("結".repeat(201))),
                items("a mark too few for the name", new ItemsDraft().set(2, "000")),
                items("a mark too many for the name", new ItemsDraft().set(2, "00000")),
                items("marks by UTF-16 units instead of characters", new ItemsDraft().set(1, "\ud842\udfb7田").set(2, "000")),
                items("a mark of 2 in the name", new ItemsDraft().set(2, "0020")),
                items("full-width marks", new ItemsDraft().set(2, "００００")),
                items("a mark too few for the address", new ItemsDraft().set(6, "0000000000")),
                items("a letter among the address's marks", new ItemsDraft().set(6, "0000000000x")),
                items("name's and address's marks exchanged", new ItemsDraft().set(2, "00000000000").set(6, "0000")),
                items("sex 0", new ItemsDraft().set(3, "0")), items("sex 4", new ItemsDraft().set(3, "4")),
                items("sex as a word", new ItemsDraft().set(3, "女")), items("sex of two digits", new ItemsDraft().set(3, "12")));
    }

    private static Stream<Case> birthDates() {
        return Stream.of("4200104030", "42001040", "2001-04-03", "４２００１０４０３", "620010403", "a20010403", "420010431", "420011303", "420010003",
                "419880107", "320190501", "520190430", "119120731", "520261125", "599990101", "400640101", "300650101", "018671231", "000000101", "400000101", "420000230")
                .map(date -> items("the birth date " + date, new ItemsDraft().set(4, date)));
    }

    private static Case login(String name, Supplier<byte[]> der, IdentityError error) {
        return new Case(name, CardPurpose.LOGIN, der, error);
    }

    private static Case sign(String name, Supplier<byte[]> der, IdentityError error) {
        return new Case(name, CardPurpose.SIGN, der, error);
    }

    private static Case items(String name, ItemsDraft items) {
        return sign(name, () -> document().items(items).der(), CARD_ITEMS_WRONG);
    }

    private static CardDraft login() {
        return CardDraft.authentication(TestAuthority.LOGIN, CardAlgorithm.RSA);
    }

    private static CardDraft next() {
        return CardDraft.authentication(TestAuthority.LOGIN_P384, CardAlgorithm.ECDSA_P384);
    }

    private static CardDraft document() {
        return CardDraft.signature(TestAuthority.SIGN, CardAlgorithm.RSA);
    }

    private static byte[] with(CardDraft draft, Consumer<CardDraft> change) {
        change.accept(draft);
        return draft.der();
    }

    private static byte[] signedBy(String algorithm) {
        return with(login(), draft -> draft.signature = algorithm);
    }

    private static byte[] issuedByCard() {
        return with(login(), draft -> {
            draft.issuer = new X500Name("CN=0123456789ABCDEF0123456789ABCDEF,C=JP");
            draft.signer = TestKeys.rsa("holder").getPrivate();
            draft.with(Extension.authorityKeyIdentifier, false, CardDraft.identifiers().createAuthorityKeyIdentifier(draft.key));
        });
    }

    private static byte[] encoded(TestAuthority authority) {
        try {
            return authority.certificate().getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SubjectPublicKeyInfo offCurve() {
        byte[] point = point();
        point[point.length - 1] ^= 1;
        return curve(point);
    }

    private static SubjectPublicKeyInfo compressed() {
        byte[] point = Arrays.copyOf(point(), 49);
        point[0] = 2;
        return curve(point);
    }

    private static byte[] point() {
        return SubjectPublicKeyInfo.getInstance(TestKeys.ec("holder").getPublic().getEncoded()).getPublicKeyData().getOctets().clone();
    }

    private static SubjectPublicKeyInfo curve(byte[] point) {
        return new SubjectPublicKeyInfo(new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, SECObjectIdentifiers.secp384r1), point);
    }

    private static SubjectPublicKeyInfo exponentThree() {
        try {
            BigInteger modulus = ((java.security.interfaces.RSAPublicKey) TestKeys.rsa("holder").getPublic()).getModulus();
            return new SubjectPublicKeyInfo(new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE),
                    new org.bouncycastle.asn1.pkcs.RSAPublicKey(modulus, BigInteger.valueOf(3)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] twice(byte[] der) {
        byte[] two = Arrays.copyOf(der, der.length * 2);
        System.arraycopy(der, 0, two, der.length, der.length);
        return two;
    }

    /** BER: 0x80 for the length, two zeros at the end. */
    private static byte[] indefinite(byte[] der) {
        byte[] ber = new byte[der.length];
        ber[0] = 0x30;
        ber[1] = (byte) 0x80;
        System.arraycopy(der, 4, ber, 2, der.length - 4);
        return ber;
    }

    /** Three bytes of length where two are enough. */
    private static byte[] longLength(byte[] der) {
        byte[] ber = new byte[der.length + 1];
        ber[0] = 0x30;
        ber[1] = (byte) 0x83;
        ber[3] = der[2];
        ber[4] = der[3];
        System.arraycopy(der, 4, ber, 5, der.length - 4);
        return ber;
    }

    private static byte[] nested() {
        byte[] deep = new byte[2_000];
        for (int at = 0; at < deep.length; at += 4) {
            int rest = deep.length - at - 4;
            deep[at] = 0x30;
            deep[at + 1] = (byte) 0x82;
            deep[at + 2] = (byte) (rest >> 8);
            deep[at + 3] = (byte) rest;
        }
        return deep;
    }

    private static byte[] turned(byte[] der, int fromEnd) {
        byte[] copy = der.clone();
        copy[copy.length - fromEnd] ^= 1;
        return copy;
    }

    /** Bytes in hexadecimal, the occurrence counted from 0. */
    private static byte[] replaced(byte[] der, String from, String to, int occurrence) {
        String hex = HexFormat.of().formatHex(der);
        int at = hex.indexOf(from);
        for (int i = 0; i < occurrence; i++) {
            at = hex.indexOf(from, at + 1);
        }
        return HexFormat.of().parseHex(hex.substring(0, at) + to + hex.substring(at + from.length()));
    }
}
