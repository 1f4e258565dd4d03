package jp.musubi.web.resident.selfinfo;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import jp.musubi.selfinfo.boundary.ExchangeDetail;
import jp.musubi.selfinfo.boundary.ExchangeHistory;
import jp.musubi.selfinfo.boundary.ExchangeStatus;
import jp.musubi.selfinfo.boundary.Holding;

/** One exchange with every recorded item, and what the three parties' records say about each other. */
@Named
@RequestScoped
public class ExchangeDetailBacking {

    private final ExchangeHistory history;

    private String number;
    private ExchangeDetail exchange;

    protected ExchangeDetailBacking() {
        this(null);
    }

    @Inject
    public ExchangeDetailBacking(ExchangeHistory history) {
        this.history = history;
    }

    public void load() {
        exchange = history.detail(number);
    }

    public ExchangeDetail getExchange() {
        return exchange;
    }

    public boolean isProvided() {
        return exchange.status() == ExchangeStatus.PROVIDED;
    }

    /** Whether it came to an end without an answer; a provider that waits for a person has said so, which ends nothing. */
    public boolean isEndedWithout() {
        return !isProvided() && exchange.status() != ExchangeStatus.WAITING && exchange.answeredAt() != null;
    }

    public String getLook() {
        return ExchangeStatuses.look(exchange.status());
    }

    public String getAgreementLook() {
        return ExchangeStatuses.look(exchange.agreement());
    }

    public String look(Holding holding) {
        return ExchangeStatuses.look(holding.state());
    }

    /** In words: which items the records tell differently. */
    public String getDifferences() {
        return exchange.differences().stream().map(field -> SelfInfoTexts.text("exchange_detail." + field))
                .collect(Collectors.joining(SelfInfoTexts.text("exchange_detail.and")));
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
