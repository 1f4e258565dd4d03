package jp.musubi.standin.card;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;

/** One key of the authority: issues certificates for cards, revokes them, writes lists of those that it revoked. */
public final class CardAuthority {

    private static final Duration LIFE = Duration.ofDays(3_650);
    private static final Duration HOLDERS_LIFE = Duration.ofDays(1_825);
    private static final Duration LIST_LIFE = Duration.ofDays(2);
    private static final Duration BACKDATED = Duration.ofDays(1);
    private static final int SERIAL_BITS = 63;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final AuthorityId id;
    private final CardCredential own;
    private final CardRegister register;
    private final Clock clock;
    private CardCredential responder;

    public CardAuthority(AuthorityId id, CardCredential own, CardRegister register, Clock clock) {
        this.id = id;
        this.own = own;
        this.register = register;
        this.clock = clock;
    }

    /** A new key under the name that all keys of its kind have. */
    public static CardCredential found(AuthorityId id, Clock clock) {
        KeyPair keys = id.algorithm().newKeys();
        X500Name name = CardProfile.authority(id.kind());
        return new CardCredential(keys.getPrivate(),
                CardProfile.root(draft(name, name, clock, LIFE), keys.getPublic(), id.algorithm().signer(keys.getPrivate())));
    }

    public AuthorityId id() {
        return id;
    }

    public X509Certificate certificate() {
        return own.certificate();
    }

    /** Subject key identifier in hexadecimal: what tells two keys of one name apart. */
    public String keyId() {
        try {
            return HexFormat.of().formatHex(new JcaX509ExtensionUtils().createSubjectKeyIdentifier(certificate().getPublicKey()).getKeyIdentifier());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new key pair with its certificate, for a card that is issued for the first time. */
    public CardCredential issue(FourItems items) {
        KeyPair keys = id.algorithm().newKeys();
        return new CardCredential(keys.getPrivate(), issue(keys.getPublic(), items, null));
    }

    /** The same, in the place of an earlier certificate of the same kind, which it does not revoke. */
    public CardCredential renew(X509Certificate earlier, FourItems items) {
        KeyPair keys = id.algorithm().newKeys();
        return new CardCredential(keys.getPrivate(), issue(keys.getPublic(), items, earlier.getSerialNumber()));
    }

    /** @param items for a 署名用 certificate, else null */
    private X509Certificate issue(PublicKey key, FourItems items, BigInteger predecessor) {
        if ((id.kind() == CardKind.SIGNATURE) != (items != null)) {
            throw new IllegalArgumentException("the four items belong into the certificate for signatures and into no other");
        }
        X500Name subject = new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.C, "JP")
                .addRDN(BCStyle.CN, UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT)).build();
        X509Certificate issued = CardProfile.holder(draft(name(), subject, clock, HOLDERS_LIFE), id.kind(), items, key,
                certificate().getPublicKey(), id.algorithm().signer(own.key()));
        register.issued(id, issued.getSerialNumber(), predecessor);
        return issued;
    }

    public void revoke(X509Certificate certificate, RevocationReason reason) {
        register.revoked(certificate.getSerialNumber(), new CardRegister.Revocation(clock.instant(), reason));
    }

    /** RFC 5280, 5: complete list, DER. */
    public byte[] revocationList() {
        Instant now = clock.instant();
        X509v2CRLBuilder list = new X509v2CRLBuilder(name(), Date.from(now));
        list.setNextUpdate(Date.from(now.plus(LIST_LIFE)));
        for (Map.Entry<BigInteger, CardRegister.Revocation> revoked : register.revoked(id).entrySet()) {
            list.addCRLEntry(revoked.getKey(), Date.from(revoked.getValue().at()), revoked.getValue().reason().code());
        }
        try {
            list.addExtension(Extension.authorityKeyIdentifier, false,
                    new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(certificate().getPublicKey()));
            list.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(now.getEpochSecond())));
            return list.build(id.algorithm().signer(own.key())).getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    CardRegister register() {
        return register;
    }

    CardCredential own() {
        return own;
    }

    Clock clock() {
        return clock;
    }

    /** The key that answers OCSP in this one's place, made when it is first needed. */
    synchronized CardCredential responder() {
        if (responder == null) {
            KeyPair keys = CardAlgorithm.ECDSA_P384.newKeys();
            X500Name subject = new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.C, "JP").addRDN(BCStyle.CN, "OCSP responder").build();
            responder = new CardCredential(keys.getPrivate(), CardProfile.responder(draft(name(), subject, clock, LIFE), keys.getPublic(),
                    certificate().getPublicKey(), id.algorithm().signer(own.key())));
        }
        return responder;
    }

    private X500Name name() {
        try {
            return new JcaX509CertificateHolder(certificate()).getSubject();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CardProfile.Draft draft(X500Name issuer, X500Name subject, Clock clock, Duration life) {
        Instant from = clock.instant().minus(BACKDATED);
        return new CardProfile.Draft(issuer, subject, new BigInteger(SERIAL_BITS, RANDOM).setBit(0), Date.from(from), Date.from(from.plus(life)));
    }
}
