package jp.musubi.ws.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import jp.musubi.linkage.boundary.RejectedReplicaRow;
import jp.musubi.linkage.boundary.ReplicaFileResult;
import jp.musubi.linkage.boundary.ReplicaOutcome;
import jp.musubi.linkage.boundary.ReplicaUpdated;
import jp.musubi.ws.linkage.v1.common.RequestHeader;
import jp.musubi.ws.linkage.v1.dbm.IFDBM10111R01;
import jp.musubi.ws.linkage.v1.dbm.IFDBM20314R01;
import org.junit.jupiter.api.Test;

class DbmWireMapperTest {

    @Test
    void a_record_that_is_not_taken_says_why_in_both_languages() {
        // given
        IFDBM10111R01 request = new IFDBM10111R01();
        request.setHeader(new RequestHeader());

        // when
        var answer = DbmWireMapper.answer(request, new ReplicaUpdated(ReplicaOutcome.REJECTED, "LNK-0401", "message", "message in English"));

        // then
        assertThat(answer.getHeader().getMsgResult()).isEqualTo(Wire.DONE_WITH_ERRORS);
        assertThat(answer.getBody().getMessage()).isEqualTo("message");
        assertThat(answer.getBody().getMessageEn()).isEqualTo("message in English");
    }

    @Test
    void a_row_of_a_file_that_is_not_taken_says_why_in_both_languages() {
        // given
        IFDBM20314R01 request = new IFDBM20314R01();
        request.setHeader(new RequestHeader());
        var rejected = new RejectedReplicaRow(2, 2, "LNK-0401", "message", "message in English");

        // when
        var answer = DbmWireMapper.answer(request, new ReplicaFileResult(UUID.randomUUID(), "f.xml",
                ReplicaFileResult.State.LOADED, 2, 1, 0, 1, List.of(rejected), false));

        // then
        var row = answer.getBody().getRejectedRow().get(0);
        assertThat(row.getMessage()).isEqualTo("message");
        assertThat(row.getMessageEn()).isEqualTo("message in English");
    }
}
