package jp.musubi.network.adapter;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.musubi.kernel.config.WatchedFile;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.zone.NodeZone;
import jp.musubi.kernel.zone.WorksFor;
import jp.musubi.network.domain.HubTransactions;
import jp.musubi.network.domain.PartyCertificateFile;
import jp.musubi.network.domain.PartyCertificateRepository;

/** Every second: takes over the operator's file of certificates when it changed. Rerun at will. */
@Singleton
@Startup
@WorksFor(NodeZone.HUB)
@DependsOn("Migrations")
@DenyAll
@TransactionManagement(TransactionManagementType.BEAN)
public class PartyCertificateWatch {

    private static final Logger LOG = Logger.getLogger(PartyCertificateWatch.class.getName());

    @Inject
    private HubSettings settings;
    @Inject
    private HubTransactions transactions;
    @Inject
    private PartyCertificateRepository certificates;
    @Inject
    private Clock clock;

    private WatchedFile file;

    @PostConstruct
    void atStart() {
        file = new WatchedFile(settings.certificateFile(), PartyCertificateFile.LIMIT);
        look();
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void look() {
        try {
            file.whenChanged(this::take);
        } catch (IOException | PersistenceException | BusinessException e) {
            LOG.log(Level.WARNING, "Hub: certificates of parties are not up to date; tried again in a second", e);
        }
    }

    private void take(String text) {
        PartyCertificateFile parsed = PartyCertificateFile.parse(text);
        transactions.run(() -> parsed.applyTo(certificates, clock));
        LOG.info(() -> "Hub: " + parsed.size() + " certificates of parties read");
    }
}
