package jp.musubi.network.adapter;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Logger;
import jp.musubi.kernel.zone.NodeZone;
import jp.musubi.kernel.zone.WorksFor;
import jp.musubi.legalbasis.boundary.LegalTableFiles;
import jp.musubi.network.domain.HubTransactions;
import jp.musubi.network.domain.LegalRowRepository;
import jp.musubi.network.domain.LegalTableImport;
import jp.musubi.network.domain.Party;
import jp.musubi.network.domain.PartyFile;
import jp.musubi.network.domain.PartyRepository;

/**
 * Brings the operator's parties and legal table into the hub's database at start, after the migrations. Each version
 * and the party file commit on their own; a node that loses a race with another finds the rows on its second try.
 */
@Singleton
@WorksFor(NodeZone.HUB)
@Startup
@DependsOn("Migrations")
@DenyAll
@TransactionManagement(TransactionManagementType.BEAN)
public class HubStartup {

    private static final Logger LOG = Logger.getLogger(HubStartup.class.getName());

    @Inject
    private HubTransactions transactions;
    @Inject
    private LegalRowRepository rows;
    @Inject
    private PartyRepository parties;
    @Inject
    private HubSettings settings;

    @PostConstruct
    void importAll() {
        LegalTableFiles.versions().forEach(this::importLegalTable);
        Path file = settings.partyFile();
        if (Files.exists(file)) {
            List<Party> registered = PartyFile.read(file);
            transactions.run(() -> registered.forEach(parties::register));
            LOG.info(() -> "Hub: " + registered.size() + " parties registered");
        } else {
            LOG.warning(() -> "Hub: no party is registered, " + file.getFileName() + " is missing");
        }
    }

    private void importLegalTable(String version) {
        int added = transactions.run(() -> new LegalTableImport(rows).imports(LegalTableFiles.read(version)));
        LOG.info(() -> "Hub: legal table " + version + ", " + added + " rows imported");
    }
}
