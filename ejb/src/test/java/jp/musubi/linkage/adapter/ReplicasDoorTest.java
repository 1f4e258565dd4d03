package jp.musubi.linkage.adapter;

import static org.assertj.core.api.Assertions.assertThat;

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
import jp.musubi.linkage.boundary.Replicas;
import jp.musubi.linkage.domain.LinkageFixture;
import jp.musubi.linkage.domain.ReplicaFiles;

class ReplicasDoorTest {

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

    private ReplicaFileAccepted register(LinkageDatabase node, RegisterReplicaFile command) {
        CurrentCaller callers = new CurrentCaller();
        callers.enter(new Caller(Caller.Kind.SYSTEM, LinkageFixture.ENISHI, "enishi-tax", ""));
        try {
            return node.run(LinkageFixture.ENISHI, () -> door(node, callers).registerFile(command));
        } finally {
            callers.leave();
        }
    }

    private Replicas door(LinkageDatabase node, CurrentCaller callers) {
        return new Replicas(node.store, node.files, node.loading, null, node.institutions, node.world.addressees,
                node.contents, new MessageLedger(node.entities, callers, node.world.clock), callers, accepted, node.world.clock);
    }
}
