package jp.musubi.web.staff.addressee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.addressee.boundary.HistoryDays;
import jp.musubi.addressee.boundary.LookPurpose;
import jp.musubi.addressee.boundary.PersonHistories;
import jp.musubi.addressee.boundary.PersonHistory;
import jp.musubi.kernel.time.JapaneseDates;
import jp.musubi.web.ui.form.MessageList;

/** What was so of one person on a day, as it was known on a day. */
@Named
@RequestScoped
public class PersonHistoryBacking {

    private final PersonHistories histories;
    private final VisitPurpose visit;
    private final MessageList messages;
    private final Clock clock;
    private String person;
    private String asOf;
    private String knownOn;
    private PersonHistory history;

    protected PersonHistoryBacking() {
        this(null, null, null, null);
    }

    @Inject
    public PersonHistoryBacking(PersonHistories histories, VisitPurpose visit, MessageList messages, Clock clock) {
        this.histories = histories;
        this.visit = visit;
        this.messages = messages;
        this.clock = clock;
    }

    /** Looks once a request; where a day is no day, it looks at nothing. */
    public void load() throws IOException {
        Optional<LookPurpose> purpose = visit.orAsk("person-history.xhtml?person=" + id());
        Optional<LocalDate> day = TypedDay.of("asOf", asOf, messages, clock);
        Optional<LocalDate> known = TypedDay.of("knownOn", knownOn, messages, clock);
        if (purpose.isPresent() && day.isPresent() && known.isPresent()) {
            history = histories.history(id(), new HistoryDays(day.get(), known.get()), purpose.get());
        }
    }

    /** Shows the page again, which reads the days. */
    public String show() {
        return null;
    }

    private UUID id() {
        return PersonCardBacking.id(person);
    }

    /** For example 結市本町 から 結市港町 へ; only the new where nothing was known before. */
    public String said(PersonHistory.Item item) {
        String name = AddresseeTexts.text("person_item." + item.item());
        if (item.withheld()) {
            return AddresseeTexts.text("person_history.item_withheld", name);
        }
        String after = PersonCardBacking.words(item.item(), item.after());
        return item.before() == null ? AddresseeTexts.text("person_history.item", name, after)
                : AddresseeTexts.text("person_history.item_changed", name, PersonCardBacking.words(item.item(), item.before()), after);
    }

    public String ground(PersonHistory.Recorded recorded) {
        return AddresseeTexts.text(recorded.ground() == null ? "person_history.ground_not_told" : "change_ground." + recorded.ground());
    }

    public String correction(PersonHistory.Change change) {
        return AddresseeTexts.text("person_history.corrects", JapaneseDates.wareki(change.corrects()));
    }

    public String getRecordsHeading() {
        return AddresseeTexts.text("person_history.records", JapaneseDates.wareki(history.days().asOf()));
    }

    public String getKnown() {
        return AddresseeTexts.text("person_history.known", JapaneseDates.wareki(history.days().knownOn()));
    }

    public PersonHistory getHistory() {
        return history;
    }

    public List<PersonHistory.Change> getChanges() {
        return history == null ? List.of() : history.changes();
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
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
