package jp.musubi.network.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import jp.musubi.network.domain.PartyCertificate;
import jp.musubi.network.domain.PartyCertificateRepository;

/** Certificates in the hub's database; looked up at every request, so that a revocation counts at once on every node. */
@ApplicationScoped
class JpaPartyCertificates implements PartyCertificateRepository {

    private final EntityManager entities;

    protected JpaPartyCertificates() {
        this(null);
    }

    @Inject
    JpaPartyCertificates(@NetworkStore EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<PartyCertificate> find(String fingerprint) {
        return Optional.ofNullable(entities.find(PartyCertificate.class, fingerprint));
    }

    @Override
    public void add(PartyCertificate certificate) {
        entities.persist(certificate);
    }
}
