package jp.musubi.selfinfo.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.musubi.kernel.envelope.Envelopes;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.time.JapaneseDates;
import jp.musubi.selfinfo.boundary.ExchangeDetail;
import jp.musubi.selfinfo.boundary.ExchangeRow;
import jp.musubi.selfinfo.boundary.HistoryView;
import jp.musubi.selfinfo.boundary.Holding;
import jp.musubi.selfinfo.boundary.ReadRow;
import jp.musubi.selfinfo.boundary.SelfInfoError;
import jp.musubi.selfinfo.boundary.UnreachableParty;

/** やりとり履歴: asks, brings together, puts into words; keeps nothing. */
public final class HistoryDesk {

    /** Records are kept for seven years (番号法施行令 30条). */
    private static final int LONGEST_YEARS = 7;
    private static final int TIME_START = 17;
    private static final int DAY_END = 25;

    private final CodeDesk codes;
    private final Inquirer inquirer;
    private final Names names;
    private final Sentences sentences;
    private final Clock clock;

    public HistoryDesk(PortalCodeRepository codes, PortalWire wire, PortalParties parties, Envelopes envelopes, Names names,
            Clock clock) {
        this.codes = new CodeDesk(codes, wire);
        this.inquirer = new Inquirer(parties, wire, envelopes, clock);
        this.names = names;
        this.sentences = new Sentences(names, Locale.JAPANESE);
        this.clock = clock;
    }

    public HistoryView history(String subject, LocalDate from, LocalDate to) {
        if (from.isAfter(to) || from.plusYears(LONGEST_YEARS).isBefore(to)) {
            throw new BusinessException(SelfInfoError.PERIOD_INVALID);
        }
        Statements statements = inquirer.ask(codes.codeOf(subject), startOf(from), startOf(to.plusDays(1)));
        List<ExchangeRow> rows = Stories.of(statements).stream().map(this::row).toList();
        return new HistoryView(from, to, rows, reads(statements.reads()), statements.moreReads(), statements.withheld(),
                unreachable(statements));
    }

    public ExchangeDetail detail(String subject, String managementNumber) {
        LocalDate day = dayOf(managementNumber);
        Instant tomorrow = startOf(JapaneseDates.today(clock).plusDays(1));
        Statements statements = inquirer.ask(codes.codeOf(subject), startOf(day.minusDays(1)), tomorrow);
        List<ReadItem> reads = statements.reads().stream().filter(read -> managementNumber.equals(read.correlation())).toList();
        return Stories.of(statements).stream().filter(story -> managementNumber.equals(story.managementNumber())).findFirst()
                .map(story -> detail(story, reads))
                .orElseThrow(() -> new BusinessException(SelfInfoError.EXCHANGE_NOT_FOUND));
    }

    private ExchangeRow row(Story story) {
        return new ExchangeRow(story.managementNumber(), story.requestedAt(), sentences.exchange(story), story.status(),
                sentences.status(story.status()), story.agreement());
    }

    private ExchangeDetail detail(Story story, List<ReadItem> reads) {
        RecordItem item = story.any();
        return new ExchangeDetail(story.managementNumber(), sentences.exchange(story), story.status(),
                sentences.status(story.status()), sentences.reason(story.reason()), story.receivedAt(), story.requestedAt(),
                story.answeredAt(),
                new ExchangeDetail.Named(item.requester(), names.institution(item.requester())), department(story),
                new ExchangeDetail.Named(item.provider(), names.institution(item.provider())),
                new ExchangeDetail.Named(item.task(), names.task(item.task())),
                new ExchangeDetail.Named(item.procedure(), names.procedure(item.procedure())),
                new ExchangeDetail.Named(item.information(), names.information(item.information())), item.items(),
                story.articleTwentyOne(), story.legalBasis(), holdings(story), story.agreement(), story.differences(),
                reads(reads));
    }

    private ExchangeDetail.Named department(Story story) {
        RecordItem item = story.any();
        LocalDate day = story.requestedAt() == null ? JapaneseDates.today(clock)
                : story.requestedAt().atZone(JapaneseDates.TOKYO).toLocalDate();
        String code = item.requesterDepartment();
        return new ExchangeDetail.Named(code, code.isEmpty() ? "" : names.department(item.requester(), code, day));
    }

    private List<Holding> holdings(Story story) {
        RecordItem item = story.any();
        List<Holding.State> states = story.states();
        return List.of(
                new Holding(Holding.Role.REQUESTER, item.requester(), names.institution(item.requester()), states.get(0)),
                new Holding(Holding.Role.PROVIDER, item.provider(), names.institution(item.provider()), states.get(1)),
                new Holding(Holding.Role.NETWORK, "", "", states.get(2)));
    }

    private List<ReadRow> reads(List<ReadItem> reads) {
        return reads.stream()
                .sorted(Comparator.comparing(ReadItem::readAt, Comparator.nullsFirst(Comparator.naturalOrder())).reversed())
                .map(read -> new ReadRow(read.readAt(), read.institution(), names.institution(read.institution()),
                        names.department(read.institution(), read.department(), read.day()), read.kind(), sentences.read(read),
                        read.task().isEmpty() ? "" : names.task(read.task()),
                        sentences.items(read), read.correlation()))
                .toList();
    }

    private List<UnreachableParty> unreachable(Statements statements) {
        Stream<UnreachableParty> institutions = statements.unreachable().stream().sorted()
                .map(code -> new UnreachableParty(code, names.institution(code)));
        Stream<UnreachableParty> network = statements.network().isEmpty() ? Stream.of(new UnreachableParty("", "")) : Stream.of();
        return Stream.concat(institutions, network).toList();
    }

    private static LocalDate dayOf(String managementNumber) {
        try {
            return LocalDate.parse(managementNumber.substring(TIME_START, DAY_END), DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeParseException e) {
            throw new BusinessException(SelfInfoError.EXCHANGE_NOT_FOUND, e);
        }
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(JapaneseDates.TOKYO).toInstant();
    }
}
