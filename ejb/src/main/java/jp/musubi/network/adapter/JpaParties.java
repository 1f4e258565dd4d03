package jp.musubi.network.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jp.musubi.network.domain.Party;
import jp.musubi.network.domain.PartyRepository;

/** Parties in the hub's database; every message needs them several times, so they are looked up once a minute. */
@ApplicationScoped
class JpaParties implements PartyRepository {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private record Known(Party party, Instant until) {
    }

    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final EntityManager entities;
    private final Clock clock;

    protected JpaParties() {
        this(null, null);
    }

    @Inject
    JpaParties(@NetworkStore EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public Optional<Party> find(String code) {
        Instant now = clock.instant();
        Known remembered = known.get(code);
        if (remembered != null && now.isBefore(remembered.until())) {
            return Optional.of(remembered.party());
        }
        Optional<Party> found = Optional.ofNullable(entities.find(Party.class, code));
        found.ifPresent(party -> known.put(code, new Known(party, now.plus(FRESH))));
        return found;
    }

    @Override
    public void register(Party party) {
        Party stored = entities.find(Party.class, party.code());
        if (stored == null) {
            entities.persist(party);
        } else {
            stored.update(party);
        }
        entities.flush();
        known.remove(party.code());
    }
}
