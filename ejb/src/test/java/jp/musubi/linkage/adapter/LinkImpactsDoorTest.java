package jp.musubi.linkage.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.FormerLinkView;
import jp.musubi.addressee.boundary.FormerLinks;
import jp.musubi.addressee.boundary.IntegratedAddresseeNumber;
import jp.musubi.addressee.boundary.LookGround;
import jp.musubi.addressee.boundary.LookPurpose;
import jp.musubi.disclosure.boundary.DisclosureLog;
import jp.musubi.disclosure.boundary.ListedReads;
import jp.musubi.disclosure.boundary.ReadEntry;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.security.CurrentCaller;
import jp.musubi.kernel.time.JapaneseDates;
import jp.musubi.linkage.boundary.LinkImpact;
import jp.musubi.linkage.boundary.LinkImpacts;
import jp.musubi.linkage.domain.Inquiry;
import jp.musubi.linkage.domain.LinkageFixture;
import jp.musubi.linkage.domain.PositionedRow;
import jp.musubi.linkage.domain.ReplicaStore;

/** The list of what used a wrong link. */
class LinkImpactsDoorTest {

    private static final String MUSUBI = LinkageFixture.MUSUBI;
    private static final LookPurpose PURPOSE = new LookPurpose("JM00000000000001", LookGround.MISLINK_INVESTIGATION);

    private final List<ReadEntry> reads = new ArrayList<>();

    @OnBothDatabases
    void lists_what_was_asked_through_the_link_while_it_held_and_records_the_look(TestDatabase db) {
        LinkageDatabase node = new LinkageDatabase(db);
        Instant start = node.world.clock.instant();
        String before = ask(node, LinkageFixture.TARO);
        node.world.clock.forward(60);
        String within = ask(node, LinkageFixture.TARO);
        ask(node, LinkageFixture.NOBODY);
        node.world.clock.forward(60);
        String after = ask(node, LinkageFixture.TARO);

        LinkImpact impact = impact(node, start.plusSeconds(30), start.plusSeconds(90), JapaneseDates.today(node.world.clock).minusDays(3));

        assertThat(impact.uses()).extracting(LinkImpact.Use::key).containsExactly(within).doesNotContain(before, after);
        assertThat(impact.uses().get(0).kind()).isEqualTo(LinkImpact.Kind.INQUIRY);
        assertThat(impact.totals()).isEqualTo(new LinkImpact.Totals(1, 0, 0));
        assertThat(reads).extracting(ReadEntry::subject).containsExactly(LinkageFixture.TARO_HERE);
        assertThat(reads).extracting(ReadEntry::ground).containsExactly("linkage.link_impact.MISLINK_INVESTIGATION");
    }

    @OnBothDatabases
    void lists_what_was_registered_under_the_link_also_when_it_was_written_again_later(TestDatabase db) {
        LinkageDatabase node = new LinkageDatabase(db);
        Instant start = node.world.clock.instant();
        register(node, "before");
        node.world.clock.forward(60);
        register(node, "within", "rewritten", "old");
        node.run(MUSUBI, () -> node.entities.createNativeQuery("update linkage.replica set registered_at = null where record_key = 'old'").executeUpdate());
        node.world.clock.forward(60);
        register(node, "rewritten", "old", "after");

        LinkImpact impact = impact(node, start.plusSeconds(30), start.plusSeconds(90), JapaneseDates.today(node.world.clock).minusDays(3));

        assertThat(impact.totals()).isEqualTo(new LinkImpact.Totals(0, 0, 3));
        assertThat(impact.uses().stream().filter(LinkImpact.Use::rewritten)).extracting(LinkImpact.Use::key)
                .containsExactlyInAnyOrder("0001 old", "0001 rewritten");
        assertThat(impact.uses()).extracting(LinkImpact.Use::key).contains("0001 within");
    }

    @OnBothDatabases
    void cuts_nothing_off_but_shows_it_page_by_page(TestDatabase db) {
        LinkageDatabase node = new LinkageDatabase(db);
        Instant start = node.world.clock.instant();
        String first = ask(node, LinkageFixture.TARO);
        String second = ask(node, LinkageFixture.TARO);
        node.world.clock.forward(1);
        register(node, IntStream.range(0, LinkImpact.PAGE).mapToObj(row -> String.format(Locale.ROOT, "%04d", row)).toArray(String[]::new));
        LocalDate wrong = JapaneseDates.today(node.world.clock).minusDays(3);

        LinkImpact one = impact(node, start, start.plusSeconds(90), wrong, 1);
        LinkImpact two = impact(node, start, start.plusSeconds(90), wrong, 2);

        assertThat(one.totals()).isEqualTo(new LinkImpact.Totals(2, 0, LinkImpact.PAGE));
        assertThat(one.totals().pages()).isEqualTo(2);
        assertThat(one.uses()).hasSize(LinkImpact.PAGE).extracting(LinkImpact.Use::key).contains(first, second, "0001 0197");
        assertThat(two.uses()).extracting(LinkImpact.Use::key).containsExactly("0001 0198", "0001 0199");
        assertThat(impact(node, start, start.plusSeconds(90), wrong, 3).uses()).isEmpty();
    }

    @OnBothDatabases
    void leaves_out_the_days_on_which_the_link_was_right(TestDatabase db) {
        LinkageDatabase node = new LinkageDatabase(db);
        Instant start = node.world.clock.instant();
        ask(node, LinkageFixture.TARO);

        LinkImpact impact = impact(node, start, start.plusSeconds(60), JapaneseDates.today(node.world.clock).plusDays(1));

        assertThat(impact.uses()).isEmpty();
        assertThat(reads).hasSize(1);
    }

    private static String ask(LinkageDatabase node, String number) {
        return node.run(MUSUBI, () -> node.inquiryDesk.accept(new Inquiry.Asker(MUSUBI, "musubi-child", "1010", "suzuki", false),
                new AddresseeNumber(number), LinkageFixture.QUESTION, false).inquiry().managementNumber());
    }

    private static void register(LinkageDatabase node, String... keys) {
        ReplicaStore.Delivery delivery = new ReplicaStore.Delivery(MUSUBI, "musubi-tax", null, false);
        List<PositionedRow> rows = Stream.of(keys).map(key -> new PositionedRow(1,
                LinkageFixture.row(1, LinkageFixture.TARO, key, LocalDate.of(2026, 6, 1), null))).toList();
        assertThat(node.run(MUSUBI, () -> node.store.take(delivery, rows))).allMatch(result -> result.rejected() == null);
    }

    private LinkImpact impact(LinkageDatabase node, Instant from, Instant until, LocalDate wrongSince) {
        return impact(node, from, until, wrongSince, 1);
    }

    private LinkImpact impact(LinkageDatabase node, Instant from, Instant until, LocalDate wrongSince, int page) {
        FormerLinkView link = new FormerLinkView(new UUID(0, 1), new AddresseeNumber(LinkageFixture.TARO),
                new IntegratedAddresseeNumber(LinkageFixture.TARO_HERE), from, until, wrongSince);
        FormerLinks links = new FormerLinks() {
            @Override
            public FormerLinkView find(UUID id) {
                return link;
            }
        };
        DisclosureLog log = new ListedReads(reads);
        CurrentCaller callers = new CurrentCaller();
        callers.enter(new Caller(Caller.Kind.STAFF, MUSUBI, "suzuki", "1010"));
        try {
            return node.run(MUSUBI, () -> new LinkImpacts(links, new JpaLinkUses(node.entities), log, callers).of(link.id(), PURPOSE, page));
        } finally {
            callers.leave();
        }
    }
}
