package jp.musubi.web.resident.selfinfo;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.musubi.kernel.time.JapaneseDates;
import jp.musubi.selfinfo.boundary.Agreement;
import jp.musubi.selfinfo.boundary.ExchangeHistory;
import jp.musubi.selfinfo.boundary.ExchangeStatus;
import jp.musubi.selfinfo.boundary.HistoryView;
import jp.musubi.selfinfo.boundary.ReadRow;
import jp.musubi.web.ui.form.MessageList;

/** やりとり履歴 of a period: exchanges first, then who looked; what is missing or withheld is told. */
@Named
@RequestScoped
public class ExchangeHistoryBacking {

    private static final String TO_THE_PERSON = "HANDED_TO_PERSON";

    private final ExchangeHistory history;
    private final MessageList messages;
    private final LocalDate today;

    private String period;
    private String fromParameter;
    private String toParameter;
    private LocalDate from;
    private LocalDate to;
    private HistoryView view = new HistoryView(null, null, List.of(), List.of(), false, 0, List.of());

    protected ExchangeHistoryBacking() {
        this.history = null;
        this.messages = null;
        this.today = null;
    }

    @Inject
    public ExchangeHistoryBacking(ExchangeHistory history, MessageList messages, Clock clock) {
        this.history = history;
        this.messages = messages;
        this.today = JapaneseDates.today(clock);
    }

    public void load() {
        ShownPeriod shown = shown();
        view = history.mine(shown.from(), shown.to());
        from = from == null ? shown.from() : from; // what was typed stays
        to = to == null ? shown.to() : to;
    }

    /** Days of the resident's own go into the address, so that the page can be kept and gone back to. */
    public String show() {
        if (from.isAfter(to)) {
            messages.refuse("form:to", SelfInfoTexts.text("exchange_history.order"));
            return null;
        }
        if (ShownPeriod.isTooLong(from, to)) {
            messages.refuse("form:from", SelfInfoTexts.text("exchange_history.too_long"));
            return null;
        }
        return "/selfinfo/exchange-history.xhtml?faces-redirect=true&from=" + from + "&to=" + to;
    }

    private ShownPeriod shown() {
        return ShownPeriod.of(fromParameter, toParameter, period, today);
    }

    public HistoryView getView() {
        return view;
    }

    /** Looks of others; what was handed to the resident himself is told apart, or his own visits would bury them. */
    public List<ReadRow> getReads() {
        return view.reads().stream().filter(read -> !TO_THE_PERSON.equals(read.kind())).toList();
    }

    public List<ReadRow> getOwnReads() {
        return view.reads().stream().filter(read -> TO_THE_PERSON.equals(read.kind())).toList();
    }

    public String getSummary() {
        String days = SelfInfoTexts.text("exchange_history.days", JapaneseDates.wareki(view.from()), JapaneseDates.wareki(view.to()));
        if (!view.exchanges().isEmpty()) {
            return days + SelfInfoTexts.text("exchange_history.count", view.exchanges().size());
        }
        if (view.withheld() > 0) {
            return days + SelfInfoTexts.text("exchange_history.none_to_show");
        }
        return days + SelfInfoTexts.text(view.unreachable().isEmpty() ? "exchange_history.none" : "exchange_history.none_so_far");
    }

    public String getWithheldHeading() {
        return SelfInfoTexts.text("exchange_history.withheld_heading", view.withheld());
    }

    public String getOwnReadsHeading() {
        return SelfInfoTexts.text("exchange_history.own_reads", getOwnReads().size());
    }

    public String look(ExchangeStatus status) {
        return ExchangeStatuses.look(status);
    }

    public boolean different(Agreement agreement) {
        return agreement == Agreement.DIFFERENT;
    }

    public List<String> getPeriods() {
        return ShownPeriod.choices();
    }

    /** The choice that is shown, empty when the days are the resident's own. */
    public String getChoice() {
        return shown().choice();
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }

    public String getFromParameter() {
        return fromParameter;
    }

    public void setFromParameter(String fromParameter) {
        this.fromParameter = fromParameter;
    }

    public String getToParameter() {
        return toParameter;
    }

    public void setToParameter(String toParameter) {
        this.toParameter = toParameter;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }
}
