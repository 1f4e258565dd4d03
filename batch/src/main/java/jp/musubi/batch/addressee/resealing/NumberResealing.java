package jp.musubi.batch.addressee.resealing;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.Batchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import java.util.logging.Logger;
import jp.musubi.addressee.boundary.ResealingClaim;
import jp.musubi.addressee.boundary.ResealingProgress;

/**
 * What: seals one institution's number vault again, 500 rows in a commit. When: as soon as the credential store has a newer
 * generation than the vault. Parameters: the claim (institution, lease) and the rows of a chunk. Rerun: never by hand; the
 * rows themselves say what is left, so that whoever claims the vault next goes on behind the last commit.
 */
@Named("numberResealing")
@Dependent
public class NumberResealing implements Batchlet {

    private static final Logger LOG = Logger.getLogger(NumberResealing.class.getName());

    private final NumberResealingEntrance entrance;

    private volatile boolean stopping;

    @Inject
    @BatchProperty
    private String institution;
    @Inject
    @BatchProperty
    private String lease;
    @Inject
    @BatchProperty
    private String rows;

    @Inject
    public NumberResealing(NumberResealingEntrance entrance) {
        this.entrance = entrance;
    }

    @Override
    public String process() {
        ResealingClaim claim = new ResealingClaim(institution, UUID.fromString(lease));
        int chunk = Integer.parseInt(rows);
        while (!stopping) {
            ResealingProgress progress = entrance.resealChunk(claim, chunk);
            if (progress.finished()) {
                LOG.info(() -> "Number vault of " + institution + ": " + progress.resealed() + " rows sealed again, all under generation "
                        + progress.generation());
                return "RESEALED";
            }
        }
        return "STOPPED";
    }

    @Override
    public void stop() {
        stopping = true;
    }
}
