package jp.musubi.batch.addressee.reverification;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.Batchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;

/**
 * What: checks one institution's persons, 500 in a commit. When: by night, see {@link LinkReverificationClock}. Parameters:
 * institution, day, persons of a chunk. Rerun: any time; the checkpoint stands in the day's own row and commits with what was
 * found, so that whoever starts next goes on behind the last commit, and a finished day stays finished.
 */
@Named("linkReverification")
@Dependent
public class LinkReverificationJob implements Batchlet {

    private final LinkReverificationEntrance entrance;

    private volatile boolean stopping;

    @Inject
    @BatchProperty
    private String institution;
    @Inject
    @BatchProperty
    private String day;
    @Inject
    @BatchProperty
    private String persons;

    @Inject
    public LinkReverificationJob(LinkReverificationEntrance entrance) {
        this.entrance = entrance;
    }

    @Override
    public String process() {
        return check(institution, LocalDate.parse(day), Integer.parseInt(persons));
    }

    String check(String of, LocalDate on, int chunk) {
        while (!stopping) {
            if (entrance.checkChunk(of, on, chunk)) {
                return "CHECKED";
            }
        }
        return "STOPPED";
    }

    @Override
    public void stop() {
        stopping = true;
    }
}
