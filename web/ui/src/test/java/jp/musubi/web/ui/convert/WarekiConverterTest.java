package jp.musubi.web.ui.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WarekiConverterTest {

    private final WarekiConverter converter = new WarekiConverter();

    @Test
    void shows_a_day_in_both_calendars() {
        assertThat(converter.getAsString(null, null, LocalDate.of(2026, 11, 21))).isEqualTo("令和8年11月21日（2026年）");
    }

    @Test
    void shows_an_instant_in_the_time_of_tokyo() {
        assertThat(converter.getAsString(null, null, Instant.parse("2026-11-21T15:00:01Z"))).isEqualTo("令和8年11月22日（2026年） 00:00:01");
    }

    @Test
    void shows_nothing_for_nothing() {
        assertThat(converter.getAsString(null, null, null)).isEmpty();
    }
}
