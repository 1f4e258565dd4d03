package jp.musubi.network.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jp.musubi.network.domain.RecordDisclosure;
import jp.musubi.network.domain.RecordDisclosureRepository;

/** Disclosures of the network's records, appended only. */
@ApplicationScoped
class JpaRecordDisclosures implements RecordDisclosureRepository {

    private final EntityManager entities;

    protected JpaRecordDisclosures() {
        this(null);
    }

    @Inject
    JpaRecordDisclosures(@NetworkStore EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void append(RecordDisclosure disclosure) {
        entities.persist(disclosure);
    }
}
