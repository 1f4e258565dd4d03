package jp.musubi.web.staff.addressee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.addressee.boundary.HistoryDays;
import jp.musubi.addressee.boundary.LookPurpose;
import jp.musubi.kernel.time.JapaneseDates;
import jp.musubi.web.ui.form.MessageList;

/** In which households a person was on a day, as it was known on a day. */
@Named
@RequestScoped
public class HouseholdHistoryBacking {

    private final PersonHouseholdsBacking households;
    private final VisitPurpose visit;
    private final MessageList messages;
    private final Clock clock;
    private String person;
    private String asOf;
    private String knownOn;
    private HistoryDays days;

    protected HouseholdHistoryBacking() {
        this(null, null, null, null);
    }

    @Inject
    public HouseholdHistoryBacking(PersonHouseholdsBacking households, VisitPurpose visit, MessageList messages, Clock clock) {
        this.households = households;
        this.visit = visit;
        this.messages = messages;
        this.clock = clock;
    }

    /** Looks once a request; where a day is no day, it looks at nothing. */
    public void load() throws IOException {
        UUID id = PersonCardBacking.id(person);
        Optional<LookPurpose> purpose = visit.orAsk("household-history.xhtml?person=" + id);
        Optional<LocalDate> day = TypedDay.of("asOf", asOf, messages, clock);
        Optional<LocalDate> known = TypedDay.of("knownOn", knownOn, messages, clock);
        if (purpose.isPresent() && day.isPresent() && known.isPresent()) {
            days = new HistoryDays(day.get(), known.get());
            households.look(id, days, purpose.get());
        }
    }

    /** Shows the page again, which reads the days. */
    public String show() {
        return null;
    }

    public String getDay() {
        return AddresseeTexts.text("household_history.day", JapaneseDates.wareki(days.asOf()), JapaneseDates.wareki(days.knownOn()));
    }

    /** Null while a day is no day. */
    public HistoryDays getDays() {
        return days;
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
