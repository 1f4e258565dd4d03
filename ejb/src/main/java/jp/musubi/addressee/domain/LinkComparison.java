package jp.musubi.addressee.domain;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.musubi.addressee.boundary.AddresseeError;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.LinkCandidateView;
import jp.musubi.addressee.boundary.LinkReviewView;
import jp.musubi.addressee.boundary.LinkSide;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.time.JapaneseDates;

/** Puts a record beside the persons it may belong to and says which item differs and how. */
public class LinkComparison {

    private final PersonRepository persons;
    private final LinkReviewRepository reviews;
    private final ReviewSeals seals;
    private final Clock clock;

    public LinkComparison(PersonRepository persons, LinkReviewRepository reviews, ReviewSeals seals, Clock clock) {
        this.persons = persons;
        this.reviews = reviews;
        this.seals = seals;
        this.clock = clock;
    }

    /**
     * A comparison.
     *
     * @param subjects keys in the disclosure log of everybody it shows
     */
    public record Compared(LinkReviewView view, Set<String> subjects) {
    }

    public Compared ofDoubt(String institution, UUID id) {
        LinkDoubt doubt = doubt(institution, id);
        return compared(institution, Optional.of(doubt), doubt.number(), reviews.openProposal(institution, doubt.addresseeId()));
    }

    public Compared ofProposal(String institution, UUID id) {
        LinkProposal proposal = reviews.proposal(institution, id).orElseThrow(() -> new BusinessException(AddresseeError.LINK_PROPOSAL_UNKNOWN));
        return compared(institution, proposal.doubtId().map(of -> doubt(institution, of)), proposal.number(), Optional.of(proposal));
    }

    /** What stands for the state of all that a proposal is about. */
    String stateOf(LinkProposal proposal, Optional<LinkDoubt> doubt) {
        return compared(proposal.institution(), doubt, proposal.number(), Optional.of(proposal)).view().seen();
    }

    public UUID recordOf(String institution, AddresseeNumber number) {
        return persons.addressee(institution, number).id();
    }

    public Compared ofRecord(String institution, UUID id) {
        Addressee addressee = persons.addressee(institution, id).orElseThrow(() -> new BusinessException(AddresseeError.ADDRESSEE_NUMBER_UNKNOWN));
        return compared(institution, Optional.empty(), addressee.number(), reviews.openProposal(institution, id));
    }

    private LinkDoubt doubt(String institution, UUID id) {
        return reviews.doubt(institution, id).orElseThrow(() -> new BusinessException(AddresseeError.LINK_DOUBT_UNKNOWN));
    }

    private Compared compared(String institution, Optional<LinkDoubt> doubt, AddresseeNumber number, Optional<LinkProposal> proposal) {
        Optional<Addressee> addressee = persons.addressees(institution, List.of(number)).stream().findFirst();
        Set<UUID> ids = new LinkedHashSet<>();
        addressee.map(Addressee::personId).ifPresent(ids::add);
        doubt.map(reviews::candidates).ifPresent(ids::addAll);
        proposal.filter(wish -> wish.kind().namesPerson()).map(LinkProposal::personId).ifPresent(ids::add);
        Map<UUID, Person> known = persons.persons(institution, ids).stream().collect(Collectors.toMap(Person::id, person -> person));
        Set<UUID> hidden = persons.protectedPersons(institution, ids, JapaneseDates.today(clock));
        Record record = new Record(institution, number, addressee, row(doubt, addressee), hidden);
        List<LinkCandidateView> candidates = new ArrayList<>();
        List<String> states = new ArrayList<>(List.of(state(addressee)));
        for (UUID id : ids) {
            Optional<Addressee> speaker = speaker(record, known.get(id));
            candidates.add(candidate(record, known.get(id), speaker));
            states.add(id + " " + state(speaker) + " " + hidden.contains(id));
        }
        String seen = seals.fingerprint(institution, String.join("|", states)).hex();
        LinkSide side = record.side(known);
        Set<String> subjects = new LinkedHashSet<>(candidates.stream().map(LinkCandidateView::integratedNumber).toList());
        if (addressee.isEmpty()) {
            subjects.add(number.value());
        }
        boolean open = proposal.isEmpty() && doubt.filter(LinkDoubt::isSettled).isEmpty();
        return new Compared(new LinkReviewView(doubt.map(LinkDoubt::id).orElse(null), doubt.map(LinkDoubt::code).orElse(null), side, addressee.isPresent(), open, candidates,
                proposal.map(wish -> view(wish, known, seen)).orElse(null), seen), subjects);
    }

    private static String state(Optional<Addressee> record) {
        return record.map(each -> each.id() + " " + each.version()).orElse("-");
    }

    /** What a sender said and was refused is compared also where the record is registered: it is why there is a doubt. */
    private Optional<DoubtfulRow> row(Optional<LinkDoubt> doubt, Optional<Addressee> addressee) {
        return doubt.filter(each -> addressee.isEmpty() || !each.isSettled())
                .flatMap(each -> each.content().map(sealed -> DoubtfulRow.open(seals, each.id(), sealed)));
    }

    private static LinkCandidateView candidate(Record record, Person person, Optional<Addressee> speaker) {
        Map<String, String> manners = speaker.map(each -> record.differences(each.basicInformation()).entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().name(), entry -> entry.getValue().name()))).orElseGet(Map::of);
        return new LinkCandidateView(person.integratedNumber().value(), record.isOf(person),
                speaker.map(each -> side(each, person, record.hidden().contains(person.id()))).orElse(null), manners);
    }

    /** Who speaks for the person; a record that is registered as it was said is not compared with itself. */
    private Optional<Addressee> speaker(Record record, Person person) {
        List<Addressee> own = persons.addresseesOf(record.institution(), person.id());
        boolean itself = record.isOf(person) && record.said().isEmpty();
        return own.stream().filter(each -> !itself || !each.number().equals(record.number()))
                .max((one, other) -> Boolean.compare(person.isRepresentedBy(one), person.isRepresentedBy(other)));
    }

    private static LinkSide side(Addressee speaker, Person person, boolean hidden) {
        BasicInformation said = speaker.basicInformation();
        return new LinkSide(speaker.number().value(), person.integratedNumber().value(), said.name(), said.kana(), said.birthDate(),
                said.sex(), hidden ? null : said.address(), speaker.state(), hidden);
    }

    private LinkReviewView.Proposal view(LinkProposal proposal, Map<UUID, Person> known, String seen) {
        String target = Optional.ofNullable(known.get(proposal.personId())).map(person -> person.integratedNumber().value()).orElse(null);
        return new LinkReviewView.Proposal(proposal.id(), proposal.kind(), proposal.kind().namesPerson() ? target : null,
                proposal.wrongSince().orElse(null), seals.open(proposal.id(), proposal.reason()), proposal.proposedBy(), proposal.proposedAt(),
                reviews.decision(proposal).map(decision -> new LinkReviewView.Decided(decision.outcome(),
                        seals.open(proposal.id(), decision.reason()), decision.decidedBy(), decision.decidedAt())).orElse(null),
                proposal.isOpen() && proposal.isOvertakenBy(seen));
    }

    /** The record in question, as it is registered or as somebody wanted it to be. */
    private record Record(String institution, AddresseeNumber number, Optional<Addressee> addressee, Optional<DoubtfulRow> said, Set<UUID> hidden) {

        boolean isOf(Person person) {
            return addressee.filter(each -> each.personId().equals(person.id())).isPresent();
        }

        BasicInformation information() {
            return said.map(DoubtfulRow::information).orElseGet(() -> addressee.orElseThrow().basicInformation());
        }

        boolean hidesAddress() {
            return said.filter(DoubtfulRow::isProtected).isPresent() || !hidden.isEmpty();
        }

        /** Where one side's address is hidden, the other's would tell it. */
        Map<PersonItem, Manner> differences(BasicInformation speaker) {
            Map<PersonItem, Manner> differences = information().differences(speaker);
            return hidesAddress() ? BasicInformation.withoutAddress(differences) : differences;
        }

        LinkSide side(Map<UUID, Person> known) {
            boolean isHidden = hidesAddress();
            BasicInformation shown = information();
            return new LinkSide(number.value(), addressee.map(each -> known.get(each.personId()).integratedNumber().value()).orElse(null),
                    shown.name(), shown.kana(), shown.birthDate(), shown.sex(), isHidden ? null : shown.address(),
                    said.map(DoubtfulRow::state).orElseGet(() -> addressee.orElseThrow().state()), isHidden);
        }
    }
}
