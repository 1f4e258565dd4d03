package jp.musubi.batch.addressee.reverification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinkReverificationJobTest {

    private final List<String> chunks = new ArrayList<>();

    @Test
    void goes_on_chunk_by_chunk_until_the_day_is_done() {
        LinkReverificationJob job = new LinkReverificationJob(new LinkReverificationEntrance() {
            @Override
            public boolean checkChunk(String institution, LocalDate day, int persons) {
                chunks.add(institution + " " + day + " " + persons);
                return chunks.size() == 3;
            }
        });

        assertThat(job.check("0220199201101700", LocalDate.of(2026, 11, 22), 500)).isEqualTo("CHECKED");
        assertThat(chunks).hasSize(3).containsOnly("0220199201101700 2026-11-22 500");
    }

    @Test
    void stops_between_two_chunks() {
        LinkReverificationJob job = new LinkReverificationJob(new LinkReverificationEntrance());
        job.stop();

        assertThat(job.check("0220199201101700", LocalDate.of(2026, 11, 22), 500)).isEqualTo("STOPPED");
    }
}
