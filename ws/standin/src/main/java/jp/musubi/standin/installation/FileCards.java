package jp.musubi.standin.installation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.musubi.standin.card.AuthorityId;
import jp.musubi.standin.card.CardAlgorithm;
import jp.musubi.standin.card.CardAuthority;
import jp.musubi.standin.card.CardCredential;
import jp.musubi.standin.card.CardKind;
import jp.musubi.standin.card.CardRegister;
import jp.musubi.standin.card.RevocationReason;
import jp.musubi.standin.population.Person;
import jp.musubi.standin.population.RegistryEntry;
import jp.musubi.standin.wire.KeyStores;

/** ファイルのカード of the demo's residents: a folder for each, with random PINs. What opens stays, what is missing is issued. */
final class FileCards {

    static final String FOLDER = "cards/";
    /** {@code card,pin,password}; only this file and the README know them. */
    static final String PINS = FOLDER + "pins.csv";

    private static final String REGISTER = "card/register.txt";
    /** Serial and subject; by these J-LIS tells the portal whose card it is. */
    private static final String OWNERS = "card/owners.csv";
    private static final String ALIAS = "card";
    private static final String UNTRIED = "authentication=3\nsignature=5\n";
    private static final int GENERATION = 2;
    private static final String LOST = "-lost";
    private static final String RENEWED = "-renewed";
    /** Today's card; the others have the keys of the next ones. */
    private static final String WITH_RSA = "resident-answered";
    private static final String WITH_MORE_CARDS = "resident-other";

    private final DemoFiles files;
    private final Map<AuthorityId, CardCredential> authorities;

    /** 暗証番号 and パスワード of a card. */
    record Pins(String pin, String password) {

        @Override
        public String toString() {
            return "Pins[masked]";
        }
    }

    FileCards(DemoFiles files, Map<AuthorityId, CardCredential> authorities) {
        this.files = files;
        this.authorities = authorities;
    }

    /** @param subjects by which J-LIS knows a person towards the portal */
    void complete(Map<String, RegistryEntry> residents, Function<Person, String> subjects) {
        Map<String, RegistryEntry> cards = new LinkedHashMap<>(residents);
        cards.put(WITH_MORE_CARDS + LOST, residents.get(WITH_MORE_CARDS));
        cards.put(WITH_MORE_CARDS + RENEWED, residents.get(WITH_MORE_CARDS));
        Map<String, Pins> pins = new LinkedHashMap<>(pins());
        cards.keySet().forEach(card -> pins.computeIfAbsent(card, any -> new Pins(Secrets.pin(), Secrets.signaturePassword())));
        files.write(PINS, String.join("\n", pins.entrySet().stream().map(card -> card.getKey() + "," + card.getValue().pin() + "," + card.getValue().password()).toList()) + "\n");
        Set<String> register = new LinkedHashSet<>(lines(REGISTER));
        Map<String, X509Certificate> issued = new LinkedHashMap<>();
        cards.forEach((card, owner) -> {
            for (CardKind kind : CardKind.values()) {
                issued.put(card + kind.key(), complete(card, kind, owner, pins.get(card), register, issued));
            }
            files.once(FOLDER + card + "/tries.properties", () -> UNTRIED);
        });
        files.write(REGISTER, String.join("\n", register) + "\n");
        files.write(OWNERS, cards.entrySet().stream().map(card -> issued.get(card.getKey() + CardKind.AUTHENTICATION.key()).getSerialNumber().toString(16)
                + "," + subjects.apply(card.getValue().person()) + "\n").collect(Collectors.joining()));
    }

    /** By the card's folder. */
    Map<String, Pins> pins() {
        Map<String, Pins> pins = new LinkedHashMap<>();
        lines(PINS).forEach(line -> pins.put(line.split(",")[0], new Pins(line.split(",")[1], line.split(",")[2])));
        return pins;
    }

    private X509Certificate complete(String card, CardKind kind, RegistryEntry owner, Pins pins, Set<String> register, Map<String, X509Certificate> issued) {
        AuthorityId id = new AuthorityId(kind, GENERATION, card.equals(WITH_RSA) ? CardAlgorithm.RSA_2048 : CardAlgorithm.ECDSA_P384);
        String file = FOLDER + card + "/" + kind.key() + ".p12";
        char[] password = (kind == CardKind.SIGNATURE ? pins.password() : pins.pin()).toCharArray();
        X509Certificate certificate = found(file, password).orElseGet(() -> issue(file, id, owner, password));
        Optional<BigInteger> predecessor = card.endsWith(RENEWED)
                ? Optional.of(issued.get(card.replace(RENEWED, "") + kind.key()).getSerialNumber()) : Optional.empty();
        register.add(CardRegister.issuedLine(id, certificate.getSerialNumber(), predecessor));
        String revoked = "revoked " + certificate.getSerialNumber().toString(16) + " ";
        if (card.endsWith(LOST) && register.stream().noneMatch(line -> line.startsWith(revoked))) {
            register.add(CardRegister.revokedLine(certificate.getSerialNumber(), Clock.systemUTC().instant(), RevocationReason.KEY_COMPROMISE));
        }
        return certificate;
    }

    /** A file that its PIN does not open is as good as none. */
    private Optional<X509Certificate> found(String file, char[] password) {
        try {
            return files.has(file) ? Optional.ofNullable((X509Certificate) KeyStores.load(files.path(file), password).getCertificate(ALIAS)) : Optional.empty();
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private X509Certificate issue(String file, AuthorityId id, RegistryEntry owner, char[] password) {
        CardCredential card = new CardAuthority(id, authorities.get(id), new CardRegister(), Clock.systemUTC())
                .issue(id.kind() == CardKind.SIGNATURE ? CardItems.of(owner) : null);
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(ALIAS, card.key(), password, new Certificate[] {card.certificate()});
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            store.store(out, password);
            files.write(file, out.toByteArray());
            return card.certificate();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> lines(String name) {
        return files.has(name) ? files.read(name).lines().toList() : new ArrayList<>();
    }
}
