package jp.musubi.web.resident.selfinfo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import jp.musubi.selfinfo.boundary.Agreement;
import jp.musubi.selfinfo.boundary.ExchangeHistory;
import jp.musubi.selfinfo.boundary.ExchangeRow;
import jp.musubi.selfinfo.boundary.ExchangeStatus;
import jp.musubi.selfinfo.boundary.HistoryView;
import jp.musubi.selfinfo.boundary.ReadRow;
import jp.musubi.selfinfo.boundary.UnreachableParty;
import jp.musubi.web.ui.form.MessageList;
import org.junit.jupiter.api.Test;

class ExchangeHistoryBackingTest {

    private static final Instant NOW = Instant.parse("2026-11-20T15:30:00Z"); // the 21st in Tokyo

    private final List<String> asked = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private List<ExchangeRow> exchanges = List.of();
    private int withheld;
    private List<ReadRow> reads = List.of();
    private List<UnreachableParty> unreachable = List.of();

    private final ExchangeHistory history = new ExchangeHistory() {
        @Override
        public HistoryView mine(LocalDate from, LocalDate to) {
            asked.add(from + " " + to);
            return new HistoryView(from, to, exchanges, reads, false, withheld, unreachable);
        }
    };
    private final MessageList messages = new MessageList() {
        @Override
        public void refuse(String field, String text) {
            refused.add(field);
        }
    };
    private final ExchangeHistoryBacking page = new ExchangeHistoryBacking(history, messages, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void shows_the_last_year_up_to_today_in_tokyo() {
        page.load();

        assertThat(asked).containsExactly("2025-11-21 2026-11-21");
        assertThat(page.getChoice()).isEqualTo("1y");
    }

    @Test
    void shows_the_chosen_period() {
        page.setPeriod("all");

        page.load();

        assertThat(asked).containsExactly("2019-11-21 2026-11-21");
    }

    @Test
    void shows_days_of_the_residents_own() {
        page.setFromParameter("2026-04-01");
        page.setToParameter("2026-04-30");

        page.load();

        assertThat(asked).containsExactly("2026-04-01 2026-04-30");
        assertThat(page.getChoice()).isEmpty();
    }

    @Test
    void falls_back_when_the_address_makes_no_sense() {
        page.setFromParameter("\"><script>");
        page.setToParameter("2026-04-30");
        page.setPeriod("forever");

        page.load();

        assertThat(asked).containsExactly("2025-11-21 2026-11-21");
    }

    @Test
    void puts_typed_days_into_the_address() {
        page.setFrom(LocalDate.of(2026, 4, 1));
        page.setTo(LocalDate.of(2026, 4, 30));

        assertThat(page.show()).isEqualTo("/selfinfo/exchange-history.xhtml?faces-redirect=true&from=2026-04-01&to=2026-04-30");
    }

    @Test
    void refuses_a_period_that_ends_before_it_begins_and_keeps_what_was_typed() {
        page.setFrom(LocalDate.of(2026, 5, 1));
        page.setTo(LocalDate.of(2026, 4, 30));

        assertThat(page.show()).isNull();
        page.load();

        assertThat(refused).containsExactly("form:to");
        assertThat(page.getFrom()).isEqualTo("2026-05-01");
    }

    @Test
    void tells_apart_nothing_and_nothing_heard() {
        page.load();
        String nothing = page.getSummary();

        unreachable = List.of(new UnreachableParty("", ""));
        page.load();

        assertThat(nothing).contains("ありませんでした").doesNotContain("返事");
        assertThat(page.getSummary()).contains("返事があった機関");
    }

    @Test
    void never_says_that_there_was_nothing_where_something_is_withheld() {
        withheld = 2;

        page.load();

        assertThat(page.getSummary()).contains("表示できるやりとりはありません").doesNotContain("ありませんでした");
        assertThat(page.getWithheldHeading()).contains("2件");
    }

    @Test
    void refuses_a_period_that_is_longer_than_records_are_kept() {
        page.setFrom(LocalDate.of(2019, 11, 20));
        page.setTo(LocalDate.of(2026, 11, 21));

        assertThat(page.show()).isNull();

        assertThat(refused).containsExactly("form:from");
    }

    @Test
    void counts_exchanges_and_what_is_withheld() {
        exchanges = List.of(new ExchangeRow("n", NOW, "s", ExchangeStatus.PROVIDED, "t", Agreement.AGREED));
        withheld = 2;

        page.load();

        assertThat(page.getSummary()).contains("令和7年11月21日（2025年）", "1件");
        assertThat(page.getWithheldHeading()).contains("2件");
    }

    @Test
    void tells_the_residents_own_visits_apart_from_looks_of_others() {
        reads = List.of(read("SHOWN"), read("HANDED_TO_PERSON"), read("HANDED_OVER"));

        page.load();

        assertThat(page.getReads()).extracting(ReadRow::kind).containsExactly("SHOWN", "HANDED_OVER");
        assertThat(page.getOwnReads()).extracting(ReadRow::kind).containsExactly("HANDED_TO_PERSON");
    }

    private static ReadRow read(String kind) {
        return new ReadRow(NOW, "0220199201101700", "結市", "1010", kind, "s", "", List.of(), "");
    }
}
