package jp.musubi.standin.installation;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.musubi.standin.card.AuthorityId;
import jp.musubi.standin.card.CardAuthority;
import jp.musubi.standin.card.CardCredential;

/** The demo's authority of number cards' certificates: its keys, and the anchors by which the product knows them. */
final class CardAuthorities {

    /** Without the ending; the stand-in's archive opens it. */
    static final String KEYS = "card/authorities";
    /** Two folders under it, one for each kind. */
    static final String ANCHORS = "keys/card-anchors";

    private final DemoFiles files;

    CardAuthorities(DemoFiles files) {
        this.files = files;
    }

    /** @return every key, for issuing cards */
    Map<AuthorityId, CardCredential> complete() {
        Map<String, Supplier<Credential>> plan = new LinkedHashMap<>();
        AuthorityId.all().forEach(id -> plan.put(id.text(), () -> found(id)));
        Map<String, Credential> keys = new KeyStoreFile(files, KEYS).credentials(plan, certificate -> true);
        AuthorityId.all().forEach(id -> files.write(ANCHORS + "/" + id.kind().key() + "/" + id.text() + ".pem", Certificates.pem(keys.get(id.text()).certificate())));
        return AuthorityId.all().stream().collect(Collectors.toMap(id -> id, id -> new CardCredential(keys.get(id.text()).key(), keys.get(id.text()).certificate())));
    }

    private static Credential found(AuthorityId id) {
        CardCredential own = CardAuthority.found(id, Clock.systemUTC());
        return new Credential(own.key(), List.of(own.certificate()));
    }
}
