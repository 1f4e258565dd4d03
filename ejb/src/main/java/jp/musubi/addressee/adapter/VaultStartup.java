package jp.musubi.addressee.adapter;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.logging.Logger;
import jp.musubi.addressee.domain.VaultGenerations;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.zone.NodeZone;
import jp.musubi.kernel.zone.WorksFor;

/** A node that could not open every row of the vault does not start. */
@Singleton
@WorksFor(NodeZone.EXCHANGE)
@Startup
@DependsOn("Migrations")
@DenyAll
public class VaultStartup {

    private static final Logger LOG = Logger.getLogger(VaultStartup.class.getName());

    private final VaultGenerations generations;

    protected VaultStartup() {
        this(null);
    }

    @Inject
    public VaultStartup(VaultGenerations generations) {
        this.generations = generations;
    }

    @PostConstruct
    void check() {
        try {
            generations.check();
        } catch (BusinessException refused) {
            LOG.severe(() -> refused.code() + " " + refused.text(Locale.JAPANESE));
            throw refused;
        }
    }
}
