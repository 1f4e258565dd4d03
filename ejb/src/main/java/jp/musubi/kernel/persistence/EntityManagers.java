package jp.musubi.kernel.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Hands the platform's entity manager to repositories' constructors. */
@ApplicationScoped
public class EntityManagers {

    @PersistenceContext(unitName = "musubi")
    private EntityManager platform;

    @Produces
    @Dependent
    public EntityManager platform() {
        return platform;
    }
}
