package jp.musubi.linkage.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import jp.musubi.kernel.FiredEvents;
import jp.musubi.kernel.messaging.MessageLedger;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.security.CurrentCaller;
import jp.musubi.linkage.boundary.MessageMode;
import jp.musubi.linkage.boundary.MessageOrigin;
import jp.musubi.linkage.boundary.RegisterReplicaFile;
import jp.musubi.linkage.boundary.ReplicaFileAccepted;
import jp.musubi.linkage.boundary.ReplicaOutcome;
import jp.musubi.linkage.boundary.ReplicaUpdated;
import jp.musubi.linkage.boundary.Replicas;
import jp.musubi.linkage.boundary.UpdateReplica;
import jp.musubi.linkage.domain.LinkageFixture;
import jp.musubi.linkage.domain.Replica;
import jp.musubi.linkage.domain.ReplicaFiles;
import jp.musubi.linkage.domain.ReplicaStore;

class ReplicasDoorTest {

    private static final Caller SYSTEM = new Caller(Caller.Kind.SYSTEM, LinkageFixture.ENISHI, "enishi-tax", "");

    private final FiredEvents<ReplicaFileAccepted> accepted = new FiredEvents<>();

    @OnBothDatabases
    void tells_the_job_of_a_new_file_once(TestDatabase db) {
        LinkageDatabase node = new LinkageDatabase(db.migrate("kernel"));
        RegisterReplicaFile command = new RegisterReplicaFile(new MessageOrigin("m-1", "IF_DBM_20113_R01",
                MessageMode.PRODUCTION, "enishi-tax", "musubi", "1010", "suzuki"), "f.xml",
                ReplicaFiles.of(ReplicaFiles.record(1)));

        ReplicaFileAccepted first = register(node, command);
        ReplicaFileAccepted repeat = register(node, command);

        assertThat(repeat).isEqualTo(first);
        assertThat(accepted.fired).containsExactly(first);
        assertThat(node.loading.claim(LinkageFixture.ENISHI, 10)).singleElement()
                .satisfies(claim -> assertThat(claim.file()).isEqualTo(first.receiptNumber()));
    }

    @OnBothDatabases
    void takes_two_updates_of_one_new_record_that_come_at_once(TestDatabase db) throws Exception {
        LinkageDatabase node = new LinkageDatabase(db);
        node.world.addressees.known.put(LinkageFixture.TARO, LinkageFixture.TARO_THERE);
        node.run(LinkageFixture.ENISHI, () -> node.institutions.note(LinkageFixture.ENISHI));
        ReplicaStore store = bothFindNothing(node);
        ExecutorService systems = Executors.newFixedThreadPool(2);

        List<Future<ReplicaUpdated>> updates = systems.invokeAll(List.of(() -> update(node, store, "m-1"), () -> update(node, store, "m-2")));

        for (Future<ReplicaUpdated> update : updates) {
            assertThat(update.get().outcome()).isEqualTo(ReplicaOutcome.REGISTERED);
        }
        systems.shutdown();
        assertThat(node.count(LinkageFixture.ENISHI, "replica")).isEqualTo(1);
    }

    private static ReplicaStore bothFindNothing(LinkageDatabase node) {
        CyclicBarrier both = new CyclicBarrier(2);
        AtomicInteger looks = new AtomicInteger();
        JpaReplicas replicas = new JpaReplicas(node.entities) {
            @Override
            public Map<Replica.Key, Replica> find(String institution, Collection<Replica.Key> keys) {
                Map<Replica.Key, Replica> found = super.find(institution, keys);
                if (looks.incrementAndGet() <= 2) {
                    meet(both);
                }
                return found;
            }
        };
        return new ReplicaStore(replicas, node.codes, node.layouts, node.world.addressees, node.world.sealer, node.world.clock);
    }

    private static void meet(CyclicBarrier both) {
        try {
            both.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private ReplicaUpdated update(LinkageDatabase node, ReplicaStore store, String messageId) {
        CurrentCaller callers = new CurrentCaller();
        callers.enter(SYSTEM);
        try {
            return door(node, store, callers).update(new UpdateReplica(new MessageOrigin(messageId, "IF_DBM_10111_R01",
                    MessageMode.PRODUCTION, "enishi-tax", "musubi", "1010", "suzuki"),
                    LinkageFixture.row(1, LinkageFixture.TARO, "2026", LocalDate.of(2026, 6, 1), null)));
        } finally {
            callers.leave();
        }
    }

    private ReplicaFileAccepted register(LinkageDatabase node, RegisterReplicaFile command) {
        CurrentCaller callers = new CurrentCaller();
        callers.enter(SYSTEM);
        try {
            return node.run(LinkageFixture.ENISHI, () -> door(node, node.store, callers).registerFile(command));
        } finally {
            callers.leave();
        }
    }

    private Replicas door(LinkageDatabase node, ReplicaStore store, CurrentCaller callers) {
        return new Replicas(store, node.files, node.loading, null, node.institutions, node.world.addressees, node.contents,
                new MessageLedger(node.entities, callers, node.world.clock), callers, node, accepted, node.world.clock);
    }
}
