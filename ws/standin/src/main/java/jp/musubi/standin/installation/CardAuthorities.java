package jp.musubi.standin.installation;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.musubi.standin.card.AuthorityId;
import jp.musubi.standin.card.CardAuthority;
import jp.musubi.standin.card.CardCredential;
import jp.musubi.standin.card.CardKind;

/** The demo's authority of number cards' certificates: its keys, and the anchors by which the product knows them. */
final class CardAuthorities {

    /** Without the ending; the stand-in's archive opens it. */
    static final String KEYS = "card/authorities";
    /** Two folders under it, one for each kind. */
    static final String ANCHORS = "keys/card-anchors";

    /** Trust store of the listener for cards: browsers offer there what is for signing in, and nothing that signs documents. */
    private static final String IN_HANDSHAKES = "card-ca";

    private final DemoFiles files;

    CardAuthorities(DemoFiles files) {
        this.files = files;
    }

    /**
     * @param password of the listeners' stores
     * @return every key, for issuing cards
     */
    Map<AuthorityId, CardCredential> complete(Supplier<String> password) {
        Map<String, Supplier<Credential>> plan = new LinkedHashMap<>();
        AuthorityId.all().forEach(id -> plan.put(id.text(), () -> found(id)));
        Map<String, Credential> keys = new KeyStoreFile(files, KEYS).credentials(plan, certificate -> true);
        AuthorityId.all().forEach(id -> files.write(ANCHORS + "/" + id.kind().key() + "/" + id.text() + ".pem", Certificates.pem(keys.get(id.text()).certificate())));
        new KeyStoreFile(files, IN_HANDSHAKES, password).trust(AuthorityId.all().stream().filter(id -> id.kind() == CardKind.AUTHENTICATION)
                .collect(Collectors.toMap(AuthorityId::text, id -> keys.get(id.text()).certificate(), (one, other) -> one, TreeMap::new)));
        return AuthorityId.all().stream().collect(Collectors.toMap(id -> id, id -> new CardCredential(keys.get(id.text()).key(), keys.get(id.text()).certificate())));
    }

    private static Credential found(AuthorityId id) {
        CardCredential own = CardAuthority.found(id, Clock.systemUTC());
        return new Credential(own.key(), List.of(own.certificate()));
    }
}
