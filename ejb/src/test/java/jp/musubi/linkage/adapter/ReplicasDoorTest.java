package jp.musubi.linkage.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import jp.musubi.kernel.FiredEvents;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.messaging.MessageLedger;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.security.CurrentCaller;
import jp.musubi.linkage.boundary.GetReplicaFileResult;
import jp.musubi.linkage.boundary.LinkageError;
import jp.musubi.linkage.boundary.MessageMode;
import jp.musubi.linkage.boundary.MessageOrigin;
import jp.musubi.linkage.boundary.RegisterReplicaFile;
import jp.musubi.linkage.boundary.ReplicaFileAccepted;
import jp.musubi.linkage.boundary.ReplicaOutcome;
import jp.musubi.linkage.boundary.ReplicaRow;
import jp.musubi.linkage.boundary.ReplicaUpdated;
import jp.musubi.linkage.boundary.Replicas;
import jp.musubi.linkage.boundary.SetAutomaticAnswer;
import jp.musubi.linkage.boundary.UpdateReplica;
import jp.musubi.linkage.domain.AutomaticAnswerFlags;
import jp.musubi.linkage.domain.LinkageFixture;
import jp.musubi.linkage.domain.Replica;
import jp.musubi.linkage.domain.ReplicaFiles;
import jp.musubi.linkage.domain.ReplicaStore;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

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

    @OnBothDatabases
    void says_in_both_languages_why_a_record_is_not_taken_and_says_it_again(TestDatabase db) {
        LinkageDatabase node = new LinkageDatabase(db);

        UpdateReplica aboutNobody = new UpdateReplica(origin("m-1"), row(LinkageFixture.NOBODY));

        ReplicaUpdated first = as(node, node.store, door -> door.update(aboutNobody));
        ReplicaUpdated repeat = as(node, node.store, door -> door.update(aboutNobody));

        assertThat(first.code()).isEqualTo(LinkageError.ROW_ADDRESSEE_UNKNOWN.code());
        assertThat(first.messageEn()).matches("\\p{ASCII}+").isNotEqualTo(first.message());
        assertThat(repeat).isEqualTo(first);
    }

    @OnBothDatabases
    void a_system_keeps_only_the_information_that_it_is_registered_for(TestDatabase db) {
        LinkageDatabase node = new LinkageDatabase(db.migrate("kernel"));
        Caller child = new Caller(Caller.Kind.SYSTEM, LinkageFixture.ENISHI, "enishi-child", "");
        MessageOrigin childs = new MessageOrigin("m-1", "IF_DBM_20113_R01", MessageMode.PRODUCTION, "enishi-child", "musubi", "1010", "suzuki");

        assertNotKept(() -> as(node, node.store, child, door -> door.update(new UpdateReplica(childs, row(LinkageFixture.TARO)))));
        assertNotKept(() -> as(node, node.store, child, door -> door.registerFile(new RegisterReplicaFile(childs, "f.xml", ReplicaFiles.of(ReplicaFiles.record(1))))));
        assertNotKept(() -> as(node, node.store, child, door -> door.setAutomaticAnswer(new SetAutomaticAnswer(childs, LinkageFixture.TARO, LinkageFixture.TAX, false, null))));

        assertThat(node.count(LinkageFixture.ENISHI, "replica") + node.count(LinkageFixture.ENISHI, "replica_file")).isZero();
    }

    @OnBothDatabases
    void only_the_system_that_keeps_a_person_from_automatic_answers_lifts_or_shortens_that(TestDatabase db) {
        LinkageDatabase node = new LinkageDatabase(db.migrate("kernel"));
        Caller child = new Caller(Caller.Kind.SYSTEM, LinkageFixture.ENISHI, "enishi-child", "");
        Function<String, MessageOrigin> childs = id -> new MessageOrigin(id, "IF_DBM_50111_R01", MessageMode.PRODUCTION, "enishi-child", "musubi", "1010", "suzuki");
        setFlag(node, child, new SetAutomaticAnswer(childs.apply("m-1"), LinkageFixture.TARO, null, true, null));

        for (SetAutomaticAnswer weaker : List.of(new SetAutomaticAnswer(origin("m-2"), LinkageFixture.TARO, null, false, null),
                new SetAutomaticAnswer(origin("m-3"), LinkageFixture.TARO, null, true, LocalDate.of(2026, 1, 1)))) {
            assertThatThrownBy(() -> setFlag(node, SYSTEM, weaker)).isInstanceOfSatisfying(BusinessException.class,
                    refused -> assertThat(refused.errorCode()).isEqualTo(LinkageError.FLAG_OF_ANOTHER_SYSTEM));
        }
        assertThat(node.count(LinkageFixture.ENISHI, "automatic_answer_flag")).isEqualTo(1);

        setFlag(node, child, new SetAutomaticAnswer(childs.apply("m-4"), LinkageFixture.TARO, null, false, null));
        assertThat(node.count(LinkageFixture.ENISHI, "automatic_answer_flag")).isZero();
    }

    private void setFlag(LinkageDatabase node, Caller system, SetAutomaticAnswer command) {
        as(node, node.store, system, door -> node.run(LinkageFixture.ENISHI, () -> door.setAutomaticAnswer(command)));
    }

    private static void assertNotKept(ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(BusinessException.class,
                refused -> assertThat(refused.errorCode()).isEqualTo(LinkageError.REPLICA_NOT_SYSTEMS));
    }

    @OnBothDatabases
    void takes_no_message_of_a_system_in_anothers_name(TestDatabase db) {
        LinkageDatabase node = new LinkageDatabase(db);
        MessageOrigin anothers = new MessageOrigin("m-1", "IF_DBM_20113_R01", MessageMode.PRODUCTION, "enishi-child", "musubi", "1010", "suzuki");

        assertAnothers(() -> as(node, node.store, door -> door.update(new UpdateReplica(anothers, row(LinkageFixture.TARO)))));
        assertAnothers(() -> as(node, node.store, door -> door.registerFile(new RegisterReplicaFile(anothers, "f.xml", new byte[1]))));
        assertAnothers(() -> as(node, node.store, door -> door.fileResult(new GetReplicaFileResult(anothers, UUID.randomUUID(), 0))));
        assertAnothers(() -> as(node, node.store, door -> door.setAutomaticAnswer(new SetAutomaticAnswer(anothers, LinkageFixture.TARO, null, true, null))));
    }

    private static void assertAnothers(ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(BusinessException.class,
                refused -> assertThat(refused.errorCode()).isEqualTo(LinkageError.SOURCE_NOT_CALLER));
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
        return node.store(replicas);
    }

    private static void meet(CyclicBarrier both) {
        try {
            both.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private ReplicaUpdated update(LinkageDatabase node, ReplicaStore store, String messageId) {
        return as(node, store, door -> door.update(new UpdateReplica(origin(messageId), row(LinkageFixture.TARO))));
    }

    private static MessageOrigin origin(String messageId) {
        return new MessageOrigin(messageId, "IF_DBM_10111_R01", MessageMode.PRODUCTION, SYSTEM.id(), "musubi", "1010", "suzuki");
    }

    private static ReplicaRow row(String addressee) {
        return LinkageFixture.row(1, addressee, "2026", LocalDate.of(2026, 6, 1), null);
    }

    private <T> T as(LinkageDatabase node, ReplicaStore store, Function<Replicas, T> act) {
        return as(node, store, SYSTEM, act);
    }

    private <T> T as(LinkageDatabase node, ReplicaStore store, Caller caller, Function<Replicas, T> act) {
        CurrentCaller callers = new CurrentCaller();
        callers.enter(caller);
        try {
            return act.apply(door(node, store, callers));
        } finally {
            callers.leave();
        }
    }

    private ReplicaFileAccepted register(LinkageDatabase node, RegisterReplicaFile command) {
        return as(node, node.store, door -> node.run(LinkageFixture.ENISHI, () -> door.registerFile(command)));
    }

    private Replicas door(LinkageDatabase node, ReplicaStore store, CurrentCaller callers) {
        return new Replicas(store, node.files, node.loading, new AutomaticAnswerFlags(node.flags, node.world.clock), node.institutions, node.world.addressees, node.contents,
                new MessageLedger(node.entities, callers, node.world.clock), callers, node, accepted, node.world.clock);
    }
}
