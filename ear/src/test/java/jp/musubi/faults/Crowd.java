package jp.musubi.faults;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Clerks who ask one question after the other and, when nobody answers, the same again until somebody does. */
final class Crowd implements AutoCloseable {

    static final int CLERKS = 8;
    private static final int PAUSE = 200;
    /** Minutes; one answer may be lost on its way, which takes the client a minute to notice. */
    private static final int PATIENCE = 3;
    private static final int ONE_IN = 4;

    private final Agency agency;
    private final List<String> people;
    private final Ledger ledger;
    private final ExecutorService threads = Executors.newFixedThreadPool(CLERKS);
    private final List<Future<?>> clerks;
    private final Map<Integer, String> doing = new ConcurrentHashMap<>();
    private volatile boolean closing;

    Crowd(Agency agency, List<String> people, Ledger ledger, long seed) {
        this.agency = agency;
        this.people = people;
        this.ledger = ledger;
        this.clerks = IntStream.range(0, CLERKS).<Future<?>>mapToObj(clerk -> threads.submit(() -> work(clerk, new Random(seed + clerk)))).toList();
    }

    /** No new questions; waits until those under way are acknowledged. */
    void finish() {
        closing = true;
        for (Future<?> clerk : clerks) {
            try {
                clerk.get(PATIENCE, TimeUnit.MINUTES);
            } catch (ExecutionException e) {
                throw new AssertionError("a clerk met what must not happen", e.getCause());
            } catch (InterruptedException | java.util.concurrent.TimeoutException e) {
                throw new AssertionError("a clerk does not end: " + doing, e);
            }
        }
    }

    @Override
    public void close() {
        closing = true;
        threads.shutdownNow();
    }

    private void work(int clerk, Random dice) {
        while (!closing && !Thread.currentThread().isInterrupted()) {
            String messageId = Agency.newMessageId();
            String person = people.get(dice.nextInt(people.size()));
            String number = ask(clerk, messageId, person);
            ledger.acknowledged(messageId, person, number);
            if (dice.nextInt(ONE_IN) == 0) {
                ledger.acknowledged(messageId, person, ask(clerk, messageId, person));
            }
            if (dice.nextInt(ONE_IN) == 0) {
                doing.put(clerk, "looks since " + Instant.now());
                look(number);
            }
        }
        doing.put(clerk, "done");
    }

    /** Until somebody answers; what came instead is kept, for the day on which nobody does. */
    private String ask(int clerk, String messageId, String person) {
        String asks = "asks since " + Instant.now();
        doing.put(clerk, asks);
        for (int again = 1; true; again++) {
            try {
                return agency.ask(messageId, person);
            } catch (IOException nobodyAnswers) {
                doing.put(clerk, asks + ", " + again + " times in vain, at " + Instant.now() + " " + nobodyAnswers);
                pause();
            }
        }
    }

    /** Polls as real systems do; what it finds is looked at in the end. */
    private void look(String number) {
        try {
            agency.state(number);
        } catch (IOException nobodyAnswers) {
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
