package jp.musubi.network.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Hands the hub's entity manager to the hub's repositories. */
@ApplicationScoped
class NetworkEntityManagers {

    @PersistenceContext(unitName = "hub")
    private EntityManager hub;

    @Produces
    @Dependent
    @NetworkStore
    public EntityManager hub() {
        return hub;
    }
}
