package jp.musubi.linkage.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import jp.musubi.linkage.boundary.InquiryState;
import org.junit.jupiter.api.Test;

class AnswerPaceTest {

    private static final Instant START = Instant.parse("2026-11-21T00:00:00Z");
    private static final Inquiry.Asker ASKER = new Inquiry.Asker("0220199201101700", "musubi-child", "1010", "u0001", false);

    private final AnswerPace pace = new AnswerPace();

    @Test
    void tells_a_new_inquiry_to_wait_until_most_have_their_answer() {
        assertThat(pace.askAgainAfter(accepted(), START)).contains(Duration.ofMillis(40));
    }

    @Test
    void follows_how_long_inquiries_take_these_days() {
        times(200, Duration.ofSeconds(2));

        assertThat(pace.askAgainAfter(accepted(), START).orElseThrow()).isBetween(Duration.ofMillis(3_900), Duration.ofMillis(4_000));
    }

    @Test
    void forgets_a_busy_time_as_soon_as_it_is_over() {
        times(200, Duration.ofSeconds(2));
        times(25, Duration.ofMillis(20));

        assertThat(pace.askAgainAfter(accepted(), START).orElseThrow()).isLessThan(Duration.ofMillis(50));
    }

    @Test
    void does_not_learn_from_what_waited_for_a_clerk() {
        times(200, Duration.ofHours(2));

        assertThat(pace.askAgainAfter(accepted(), START)).contains(Duration.ofMillis(40));
    }

    @Test
    void has_nothing_to_say_of_an_inquiry_that_has_ended() {
        Inquiry ended = accepted();
        ended.answer(InquiryState.PROVIDED, null, START.plusMillis(20));

        assertThat(pace.askAgainAfter(ended, START.plusMillis(30))).isEmpty();
    }

    @Test
    void asks_for_ever_longer_pauses_once_the_usual_time_has_passed() {
        assertThat(pace.askAgainAfter(accepted(), START.plusSeconds(10))).contains(Duration.ofSeconds(5));
        assertThat(pace.askAgainAfter(accepted(), START.plusSeconds(100))).contains(Duration.ofSeconds(50));
        assertThat(pace.askAgainAfter(accepted(), START.plusSeconds(100_000))).contains(Duration.ofMinutes(10));
    }

    @Test
    void gives_a_clerk_ten_minutes() {
        Inquiry held = accepted();
        held.answer(InquiryState.WAITING_MANUAL, null, START.plusMillis(20));

        assertThat(pace.askAgainAfter(held, START.plusMillis(30))).contains(Duration.ofMinutes(10));
    }

    private void times(int count, Duration took) {
        for (int i = 0; i < count; i++) {
            pace.note(took);
        }
    }

    private static Inquiry accepted() {
        Inquiry inquiry = Inquiry.accept(UUID.randomUUID(), ManagementNumber.of(ASKER.institution(), START, 1), ASKER,
                "000000000000019", null, START);
        inquiry.about("person", START);
        return inquiry;
    }
}
