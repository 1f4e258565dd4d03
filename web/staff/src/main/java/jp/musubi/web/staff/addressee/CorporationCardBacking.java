package jp.musubi.web.staff.addressee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import jp.musubi.addressee.boundary.HistoryDays;
import jp.musubi.addressee.boundary.corporation.CorporationCard;
import jp.musubi.addressee.boundary.corporation.CorporationQuestions;
import jp.musubi.kernel.time.JapaneseDates;
import jp.musubi.web.ui.form.MessageList;

/** Everything of one corporation or branch on a day, as it was known on a day. No purpose is asked for: it is no person. */
@Named
@RequestScoped
public class CorporationCardBacking {

    private final CorporationQuestions corporations;
    private final MessageList messages;
    private final Clock clock;
    private String corporation;
    private String asOf;
    private String knownOn;
    private CorporationCard card;

    protected CorporationCardBacking() {
        this(null, null, null);
    }

    @Inject
    public CorporationCardBacking(CorporationQuestions corporations, MessageList messages, Clock clock) {
        this.corporations = corporations;
        this.messages = messages;
        this.clock = clock;
    }

    /** Where a day is no day, it looks at nothing. */
    public void load() {
        Optional<LocalDate> day = TypedDay.of("asOf", asOf, messages, clock);
        Optional<LocalDate> known = TypedDay.of("knownOn", knownOn, messages, clock);
        if (day.isPresent() && known.isPresent()) {
            card = corporations.card(PersonCardBacking.id(corporation), new HistoryDays(day.get(), known.get()));
        }
    }

    /** Shows the page again, which reads the days. */
    public String show() {
        return null;
    }

    /** For example 結市本町 から 結市港町 へ; only the new where nothing was known before. */
    public String said(CorporationCard.Item item) {
        String name = AddresseeTexts.text("corporation_item." + item.item());
        String after = words(item.item(), item.after());
        return item.before() == null ? AddresseeTexts.text("person_history.item", name, after)
                : AddresseeTexts.text("person_history.item_changed", name, words(item.item(), item.before()), after);
    }

    private static String words(String item, String value) {
        if (value.isEmpty()) {
            return AddresseeTexts.text("person.none");
        }
        return item.equals("STATE") ? AddresseeTexts.text("corporation_state." + value) : value;
    }

    public String ground(CorporationCard.Change change) {
        return AddresseeTexts.text(change.ground() == null ? "person_history.ground_not_told" : "corporation_ground." + change.ground());
    }

    public String correction(CorporationCard.Change change) {
        return AddresseeTexts.text("person_history.corrects", JapaneseDates.wareki(change.corrects()));
    }

    public String getHeading() {
        return AddresseeTexts.text("person_history.records", JapaneseDates.wareki(card.days().asOf()));
    }

    public String getKnown() {
        return AddresseeTexts.text("person_history.known", JapaneseDates.wareki(card.days().knownOn()));
    }

    public CorporationCard getCard() {
        return card;
    }

    public String getCorporation() {
        return corporation;
    }

    public void setCorporation(String corporation) {
        this.corporation = corporation;
    }

    public String getAsOf() {
        return asOf;
    }

    public void setAsOf(String asOf) {
        this.asOf = asOf;
    }

    public String getKnownOn() {
        return knownOn;
    }

    public void setKnownOn(String knownOn) {
        this.knownOn = knownOn;
    }
}
