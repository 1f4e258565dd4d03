package jp.musubi.linkage.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;
import jp.musubi.kernel.persistence.UuidV7;
import jp.musubi.linkage.boundary.LinkageError;
import jp.musubi.linkage.boundary.RejectedReplicaRow;
import jp.musubi.linkage.boundary.ReplicaFileClaim;
import jp.musubi.linkage.boundary.ReplicaFileProgress;
import jp.musubi.linkage.boundary.ReplicaFileResult;
import jp.musubi.linkage.domain.LinkageFixture;
import jp.musubi.linkage.domain.ReplicaFile;
import jp.musubi.linkage.domain.ReplicaFileRejection;
import jp.musubi.linkage.domain.ReplicaFiles;

class ReplicaLoadingTest {

    private static final String ENISHI = LinkageFixture.ENISHI;
    private static final int ROWS = 23;
    private static final int CHUNK = 4;

    @OnBothDatabases
    void takes_the_good_rows_and_lists_the_bad_ones(TestDatabase db) {
        LinkageDatabase node = town(db);
        UUID id = register(node, ReplicaFiles.of(rows()), false);

        load(node, claim(node), Integer.MAX_VALUE);

        assertLoaded(node, id);
        assertThat(rejections(node, id)).extracting(RejectedReplicaRow::code).containsExactly(
                LinkageError.ROW_ADDRESSEE_UNKNOWN.code(), LinkageError.ROW_ADDRESSEE_NUMBER_INVALID.code(),
                LinkageError.ROW_LAYOUT_UNKNOWN.code(), LinkageError.ROW_DATES_INVALID.code(), LinkageError.ROW_REASON_UNKNOWN.code(),
                LinkageError.ROW_REPLICA_MISSING.code(), LinkageError.ROW_FIELD_INVALID.code());
        assertThat(rejections(node, id)).extracting(RejectedReplicaRow::row).containsExactly(3, 5, 7, 9, 11, 13, 15);
        assertThat(rejections(node, id)).allSatisfy(row -> assertThat(row.messageEn()).matches("\\p{ASCII}+").isNotEqualTo(row.message()));
    }

    @OnBothDatabases
    void takes_no_row_of_information_that_its_sender_does_not_keep(TestDatabase db) {
        LinkageDatabase node = town(db);
        UUID id = register(node, ReplicaFiles.of(ReplicaFiles.record(1), ReplicaFiles.record(2).replace(LinkageFixture.TAX, "TM00000000000001"),
                ReplicaFiles.record(3)), false);

        load(node, claim(node), Integer.MAX_VALUE);

        assertThat(file(node, id).registered()).isEqualTo(2);
        assertThat(rejections(node, id)).singleElement().satisfies(row -> {
            assertThat(row.row()).isEqualTo(2);
            assertThat(row.code()).isEqualTo(LinkageError.ROW_NOT_SYSTEMS.code());
        });
    }

    @OnBothDatabases
    void lists_the_rows_whose_key_or_item_version_the_layout_does_not_have(TestDatabase db) {
        LinkageDatabase node = town(db);
        UUID id = register(node, ReplicaFiles.of(ReplicaFiles.record(1), ReplicaFiles.record(2, LinkageFixture.TARO, "2026-is-far-too-long"),
                ReplicaFiles.record(3).replace("<Version>0001", "<Version>0002"), ReplicaFiles.record(4)), false);

        load(node, claim(node), Integer.MAX_VALUE);

        assertThat(file(node, id).registered()).isEqualTo(2);
        assertThat(rejections(node, id)).extracting(RejectedReplicaRow::code)
                .containsExactly(LinkageError.ROW_KEY_INVALID.code(), LinkageError.ROW_ITEM_VERSION_UNKNOWN.code());
        assertThat(rejections(node, id).get(1).message()).contains("ZE0002");
    }

    @OnBothDatabases
    void comes_to_the_same_end_wherever_a_job_dies(TestDatabase db) {
        LinkageDatabase node = town(db);
        for (int chunks = 0; chunks <= ROWS / CHUNK; chunks++) {
            UUID id = register(node, ReplicaFiles.of(rows()), false);
            ReplicaFileClaim dead = claim(node);
            load(node, dead, chunks);
            assertThat(node.loading.claim(ENISHI, 10)).as("one owner while the lease lasts").isEmpty();

            node.world.clock.forward(61);
            ReplicaFileClaim next = claim(node);
            assertThatThrownBy(() -> node.loading.loadChunk(dead, CHUNK)).isInstanceOfSatisfying(BusinessException.class,
                    refused -> assertThat(refused.errorCode()).isEqualTo(LinkageError.FILE_OWNED_BY_ANOTHER));
            load(node, next, Integer.MAX_VALUE);

            assertLoaded(node, id);
        }
        assertThat(node.count(ENISHI, "replica")).isEqualTo(ROWS - 7);
    }

    @OnBothDatabases
    void undoes_a_chunk_with_its_checkpoint_when_its_commit_fails(TestDatabase db) {
        LinkageDatabase node = town(db);
        UUID id = register(node, ReplicaFiles.of(rows()), false);
        ReplicaFileClaim claim = claim(node);
        load(node, claim, 1);

        node.dieBeforeCommit = true;
        assertThatThrownBy(() -> node.loading.loadChunk(claim, CHUNK)).hasMessage("the node dies");
        node.dieBeforeCommit = false;

        load(node, claim, Integer.MAX_VALUE);

        assertLoaded(node, id);
    }

    @OnBothDatabases
    void keeps_the_rows_before_the_place_where_a_file_breaks(TestDatabase db) {
        LinkageDatabase node = town(db);
        String broken = "<Records xmlns=\"urn:musubi:linkage:v1:dbm\">" + ReplicaFiles.record(1) + ReplicaFiles.record(2) + "<Record><Addr";
        UUID id = register(node, broken.getBytes(java.nio.charset.StandardCharsets.UTF_8), false);

        load(node, claim(node), Integer.MAX_VALUE);

        ReplicaFile file = file(node, id);
        assertThat(file.state()).isEqualTo(ReplicaFileResult.State.UNREADABLE);
        assertThat(file.registered()).isEqualTo(2);
        assertThat(rejections(node, id)).singleElement().extracting(RejectedReplicaRow::code)
                .isEqualTo(LinkageError.ROW_FILE_BROKEN.code());
    }

    @OnBothDatabases
    void writes_nothing_for_a_test_file(TestDatabase db) {
        LinkageDatabase node = town(db);
        UUID id = register(node, ReplicaFiles.of(ReplicaFiles.record(1)), true);

        load(node, claim(node), Integer.MAX_VALUE);

        assertThat(file(node, id).registered()).isEqualTo(1);
        assertThat(node.count(ENISHI, "replica")).isZero();
    }

    @OnBothDatabases
    void loads_a_file_of_several_parts_that_nobody_can_read_in_the_database(TestDatabase db) {
        LinkageDatabase node = town(db);
        String filler = "<!--" + "x".repeat(300_000) + "-->";
        UUID id = register(node, ReplicaFiles.of(ReplicaFiles.record(1), filler, ReplicaFiles.record(2)), false);
        assertThat(node.count(ENISHI, "replica_file_part")).isEqualTo(2);
        assertThat(node.column(ENISHI, "select content from linkage.replica_file_part")).allSatisfy(part -> assertThat(
                new String((byte[]) part, java.nio.charset.StandardCharsets.ISO_8859_1)).doesNotContain("Record", "xxxx"));

        load(node, claim(node), Integer.MAX_VALUE);

        assertThat(file(node, id).registered()).isEqualTo(2);
    }

    @OnBothDatabases
    void reads_each_part_of_a_file_once_however_many_chunks_it_has(TestDatabase db) {
        LinkageDatabase node = town(db);
        String[] rows = rows();
        rows[12] = rows[12] + "<!--" + "x".repeat(300_000) + "-->";
        UUID id = register(node, ReplicaFiles.of(rows), false);

        load(node, claim(node), Integer.MAX_VALUE);

        assertLoaded(node, id);
        assertThat(node.partsRead).as("two parts, and that there is no third").containsExactly(0, 1, 2);
    }

    @OnBothDatabases
    void erases_the_file_when_it_is_loaded(TestDatabase db) {
        LinkageDatabase node = town(db);
        register(node, ReplicaFiles.of(ReplicaFiles.record(1)), false);
        assertThat(node.count(ENISHI, "replica_file_part")).isEqualTo(1);

        load(node, claim(node), Integer.MAX_VALUE);

        assertThat(node.count(ENISHI, "replica_file_part")).isZero();
    }

    private static void assertLoaded(LinkageDatabase node, UUID id) {
        ReplicaFile file = file(node, id);
        assertThat(file.state()).isEqualTo(ReplicaFileResult.State.LOADED);
        assertThat(List.of(file.rowsDone(), file.registered(), file.deleted(), file.rejected()))
                .isEqualTo(List.of(ROWS, ROWS - 7, 0, 7));
        assertThat(rejections(node, id)).hasSize(7);
    }

    private static String[] rows() {
        List<String> rows = new ArrayList<>();
        for (int i = 1; i <= ROWS; i++) {
            String row = ReplicaFiles.record(i);
            rows.add(switch (i) {
                case 3 -> ReplicaFiles.record(i, LinkageFixture.NOBODY, "x");
                case 5 -> ReplicaFiles.record(i, "123456789012345", "x");
                case 7 -> row.replace("<SPIMajorVersion>0001", "<SPIMajorVersion>0999");
                case 9 -> row.replace("9999-12-31", "2026-05-31");
                case 11 -> row.replace("NotAcceptable", "BecauseISaySo");
                case 13 -> row.replace("<SegmentOfRegistrationDelete>1", "<SegmentOfRegistrationDelete>2");
                case 15 -> row.replace("2026-06-01", "2026-13-01");
                default -> row;
            });
        }
        return rows.toArray(String[]::new);
    }

    private static LinkageDatabase town(TestDatabase db) {
        LinkageDatabase node = new LinkageDatabase(db);
        node.world.addressees.known.put(LinkageFixture.TARO, LinkageFixture.TARO_THERE);
        return node;
    }

    private static UUID register(LinkageDatabase node, byte[] content, boolean test) {
        UUID id = UuidV7.next(node.world.clock);
        node.run(ENISHI, () -> {
            ReplicaFile file = ReplicaFile.accept(id, new ReplicaFile.Sender(ENISHI, "enishi-tax", "f.xml", test), node.world.clock.instant());
            node.files.add(file);
            node.contents.keep(file, new ByteArrayInputStream(content));
        });
        return id;
    }

    private static ReplicaFileClaim claim(LinkageDatabase node) {
        return node.loading.claim(ENISHI, 10).get(0);
    }

    private static void load(LinkageDatabase node, ReplicaFileClaim claim, int chunks) {
        for (int i = 0; i < chunks; i++) {
            ReplicaFileProgress progress = node.loading.loadChunk(claim, CHUNK);
            if (progress.finished()) {
                return;
            }
        }
    }

    private static ReplicaFile file(LinkageDatabase node, UUID id) {
        return node.run(ENISHI, () -> node.files.find(ENISHI, id)).orElseThrow();
    }

    private static List<RejectedReplicaRow> rejections(LinkageDatabase node, UUID id) {
        return node.run(ENISHI, () -> node.files.rejections(id, 0, 100).stream().map(ReplicaFileRejection::view).toList());
    }
}
