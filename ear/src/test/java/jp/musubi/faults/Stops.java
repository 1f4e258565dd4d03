package jp.musubi.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jp.musubi.acceptance.DemoServer;

/**
 * Gaps in which one matter each stops: a late answer by its 管理番号, an acquisition of 符号 by the id of its 取得依頼. Its wire is
 * cut there and stays cut, so that one kill finds many matters in many gaps. The last message of a kind is held instead, and is under way
 * when the node dies.
 */
final class Stops {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final int ID_LENGTH = 36;
    private static final String RESOLUTIONS = "/hub/v1/acquisitions/resolutions";

    private final Map<String, Gap> wanted = new ConcurrentHashMap<>();
    private final Queue<Gap> wantedOfBatches = new ArrayDeque<>();
    private final Map<String, Gap> reached = new ConcurrentHashMap<>();
    private final CountDownLatch dead = new CountDownLatch(1);
    private final Gap held;
    private final Gap heldOfBatches;
    private String atJlis = "";

    /** @param held reached last of its kind */
    Stops(Gap held, Gap heldOfBatches) {
        this.held = held;
        this.heldOfBatches = heldOfBatches;
    }

    /** The late answer stops there. */
    void stop(String managementNumber, Gap gap) {
        wanted.put(managementNumber, gap);
    }

    /** The acquisitions that begin from now on stop there, one in each. */
    synchronized void stopBatches(Collection<? extends Gap> gaps) {
        wantedOfBatches.addAll(gaps);
    }

    /** Waits until one more matter stands still there. */
    void await(Gap gap) {
        DemoServer.await(SOON, "something stops at " + gap, () -> reached.containsValue(gap));
    }

    /** What stands still, and where. */
    Map<String, Gap> reached() {
        return Map.copyOf(reached);
    }

    /** The node is dead: what was held goes nowhere. */
    void release() {
        dead.countDown();
    }

    /** @throws IOException the wire is cut here */
    void passes(String path, String request, boolean answer) throws IOException {
        String matter = matter(path, request, answer);
        if (reached.containsKey(matter)) {
            throw new IOException("the wire is cut for " + matter);
        }
        Gap gap = wanted.get(matter);
        if (gap == null || !gap.isAt(path, answer)) {
            return;
        }
        reached.put(matter, gap);
        if (gap == held || gap == heldOfBatches) {
            hold();
        }
        throw new IOException("the wire is cut at " + gap);
    }

    private synchronized String matter(String path, String request, boolean answer) {
        if (path.equals(RESOLUTIONS)) {
            return atJlis;
        }
        String id = String.valueOf(Payload.claims(request).get("mid"));
        if (!path.contains("/acquisitions")) {
            return id;
        }
        String batch = id.substring(0, ID_LENGTH);
        if (path.startsWith("/jlis") && !answer) {
            atJlis = batch;
        }
        if (CodeStep.NUMBER_WANTED.isAt(path, answer) && !wanted.containsKey(batch) && !wantedOfBatches.isEmpty()) {
            wanted.put(batch, wantedOfBatches.remove());
        }
        return batch;
    }

    private void hold() {
        try {
            dead.await(SOON.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
