package jp.musubi.web.staff.addressee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.addressee.boundary.LookPurpose;
import jp.musubi.addressee.boundary.household.HouseholdAnswer;
import jp.musubi.addressee.boundary.household.HouseholdQuestions;

/** On the card: with whom the person is in a household, by each law that knows one. */
@Named
@RequestScoped
public class PersonHouseholdsBacking {

    private final PersonCardBacking card;
    private final HouseholdQuestions questions;
    private final VisitPurpose visit;
    private List<HouseholdAnswer> answers = List.of();

    protected PersonHouseholdsBacking() {
        this(null, null, null);
    }

    @Inject
    public PersonHouseholdsBacking(PersonCardBacking card, HouseholdQuestions questions, VisitPurpose visit) {
        this.card = card;
        this.questions = questions;
        this.visit = visit;
    }

    /** After the card: without it the clerk is on the way to say what he looks for. */
    public void load() {
        Optional<LookPurpose> purpose = visit.get();
        if (card.getCard() != null && purpose.isPresent()) {
            answers = questions.card(UUID.fromString(card.getPerson()), purpose.get());
        }
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
        return member.person().toString().equals(card.getPerson());
    }

    /** 続柄 in words. */
    public String relationship(HouseholdAnswer.Member member) {
        return member.relationship().stream().map(HouseholdAnswer.Word::name)
                .reduce((from, to) -> AddresseeTexts.text("household.relative_of", from, to)).orElse(AddresseeTexts.text("household.no_relationship"));
    }
}
