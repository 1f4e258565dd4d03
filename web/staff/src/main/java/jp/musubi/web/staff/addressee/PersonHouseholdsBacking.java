package jp.musubi.web.staff.addressee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.addressee.boundary.HistoryDays;
import jp.musubi.addressee.boundary.LookPurpose;
import jp.musubi.addressee.boundary.household.HouseholdAnswer;
import jp.musubi.addressee.boundary.household.HouseholdQuestions;
import jp.musubi.kernel.time.JapaneseDates;

/** With whom a person is in a household, by each law that knows one: today on the card, on another day on a page of its own. */
@Named
@RequestScoped
public class PersonHouseholdsBacking {

    private final PersonCardBacking card;
    private final HouseholdQuestions questions;
    private final VisitPurpose visit;
    private final Clock clock;
    private UUID person;
    private List<HouseholdAnswer> answers = List.of();

    protected PersonHouseholdsBacking() {
        this(null, null, null, null);
    }

    @Inject
    public PersonHouseholdsBacking(PersonCardBacking card, HouseholdQuestions questions, VisitPurpose visit, Clock clock) {
        this.card = card;
        this.questions = questions;
        this.visit = visit;
        this.clock = clock;
    }

    /** After the card: without it the clerk is on the way to say what he looks for. */
    public void load() {
        Optional<LookPurpose> purpose = visit.get();
        if (card.getCard() != null && purpose.isPresent()) {
            LocalDate today = JapaneseDates.today(clock);
            look(UUID.fromString(card.getPerson()), new HistoryDays(today, today), purpose.get());
        }
    }

    void look(UUID whose, HistoryDays days, LookPurpose purpose) {
        person = whose;
        answers = questions.card(whose, days, purpose);
    }

    /** 支援措置: no law's household is shown. */
    public boolean isWithheld() {
        return answers.stream().anyMatch(HouseholdAnswer::withheld);
    }

    /** Of the laws that know one. */
    public List<HouseholdAnswer> getAnswers() {
        return answers.stream().filter(answer -> !answer.households().isEmpty()).toList();
    }

    public boolean isSelf(HouseholdAnswer.Member member) {
        return member.person().equals(person);
    }

    /** 続柄 in words. */
    public String relationship(HouseholdAnswer.Member member) {
        return member.relationship().stream().map(HouseholdAnswer.Word::name)
                .reduce((from, to) -> AddresseeTexts.text("household.relative_of", from, to)).orElse(AddresseeTexts.text("household.no_relationship"));
    }
}
