package jp.musubi.web.staff.addressee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.addressee.boundary.LookPurpose;
import jp.musubi.addressee.boundary.PersonCard;
import jp.musubi.addressee.boundary.PersonSearches;

/** Everything of one person. */
@Named
@RequestScoped
public class PersonCardBacking {

    private final PersonSearches searches;
    private final VisitPurpose visit;
    private String person;
    private PersonCard card;

    protected PersonCardBacking() {
        this(null, null);
    }

    @Inject
    public PersonCardBacking(PersonSearches searches, VisitPurpose visit) {
        this.searches = searches;
        this.visit = visit;
    }

    public void load() throws IOException {
        Optional<LookPurpose> purpose = visit.orAsk("person-card.xhtml?person=" + id());
        if (purpose.isPresent()) {
            card = searches.card(id(), purpose.get());
        }
    }

    private UUID id() {
        return id(person);
    }

    /** What is no id finds nobody. */
    static UUID id(String person) {
        try {
            return UUID.fromString(person == null ? "" : person);
        } catch (IllegalArgumentException malformed) {
            return new UUID(0, 0);
        }
    }

    /** A changed value in words; withheld while a support measure protects the person. */
    public String said(PersonCard.Change change, String value) {
        return value == null ? AddresseeTexts.text("person.withheld") : words(change.item(), value);
    }

    static String words(String item, String value) {
        if (value.isEmpty()) {
            return AddresseeTexts.text("person.none");
        }
        return switch (item) {
            case "READING_CONFIRMED" -> AddresseeTexts.text("reading_confirmed." + value);
            case "MANAGING_BODY" -> AddresseeTexts.text("managing_body." + value);
            case "STATE" -> AddresseeTexts.text("registration_state." + value);
            case "SEX" -> AddresseeTexts.text("sex." + value);
            default -> value;
        };
    }

    public PersonCard getCard() {
        return card;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }
}
