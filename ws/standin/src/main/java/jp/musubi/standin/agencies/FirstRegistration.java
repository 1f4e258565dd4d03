package jp.musubi.standin.agencies;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Works through the steps. A kill at any time is harmless: what is not in the log is done again, and that changes nothing. */
final class FirstRegistration {

    private static final Logger LOG = Logger.getLogger(FirstRegistration.class.getName());

    private final List<Step> steps;
    private final StepLog log;
    private String lastTrouble = "";

    FirstRegistration(List<Step> steps, StepLog log) {
        this.steps = steps;
        this.log = log;
    }

    /** Goes on where it stopped; true when nothing is left. */
    boolean goOn() {
        Set<String> done = log.done();
        for (Step step : steps) {
            if (!done.contains(step.name()) && !isDone(step)) {
                return false;
            }
        }
        return true;
    }

    private boolean isDone(Step step) {
        try {
            if (!step.action().isDone()) {
                return false;
            }
            log.add(step.name());
            return true;
        } catch (IOException e) {
            tell(step, e);
            return false;
        }
    }

    /** The node may still be starting: each trouble is told once. */
    private void tell(Step step, IOException trouble) {
        String text = step.name() + ": " + (trouble.getMessage() == null ? trouble.getClass().getSimpleName() : trouble.getMessage());
        if (!text.equals(lastTrouble)) {
            lastTrouble = text;
            LOG.log(Level.INFO, "the exchange does not take a registration yet, trying again: {0}", text);
        }
    }
}
