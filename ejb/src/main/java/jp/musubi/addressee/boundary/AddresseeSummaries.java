package jp.musubi.addressee.boundary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.musubi.addressee.domain.Person;
import jp.musubi.addressee.domain.PersonRepository;
import jp.musubi.addressee.domain.SummaryReading;
import jp.musubi.disclosure.boundary.DisclosureLog;
import jp.musubi.disclosure.boundary.ReadEntry;
import jp.musubi.disclosure.boundary.ReadKind;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.security.ActingInstitution;
import jp.musubi.kernel.security.Audited;
import jp.musubi.kernel.security.Discloses;
import jp.musubi.kernel.security.Guarded;
import jp.musubi.kernel.security.Roles;

/** What a clerk of the institution sees of a person. Every look that finds somebody is recorded for that person. */
@Stateless
@DenyAll
@Guarded
public class AddresseeSummaries {

    private static final String GROUND = "addressee.summary";

    private final PersonRepository persons;
    private final ActingInstitution institution;
    private final DisclosureLog disclosures;
    private final SummaryReading reading;

    protected AddresseeSummaries() {
        this(null, null, null, null);
    }

    @Inject
    public AddresseeSummaries(PersonRepository persons, ActingInstitution institution, DisclosureLog disclosures, Clock clock) {
        this.persons = persons;
        this.institution = institution;
        this.disclosures = disclosures;
        this.reading = new SummaryReading(persons, clock);
    }

    @RolesAllowed(Roles.STAFF)
    @Audited("addressee.summary.find_by_integrated_number")
    @Discloses(subject = "number", items = "name, reading, birth date, sex, state, address here and abroad unless under protection")
    public Optional<AddresseeSummary> find(@NotNull IntegratedAddresseeNumber number) {
        return persons.person(institution.code(), number).flatMap(this::show);
    }

    @RolesAllowed(Roles.STAFF)
    @Audited("addressee.summary.find_by_addressee_number")
    @Discloses(subject = "answer.integratedNumber",
            items = "name, reading, birth date, sex, state, address here and abroad unless under protection")
    public Optional<AddresseeSummary> find(@NotNull AddresseeNumber number) {
        return person(number).flatMap(this::show);
    }

    /**
     * 団体内統合宛名基本情報検索 (機能ID 0320004) for a business system, which says for which task.
     *
     * @throws BusinessException ADDRESSEE_NUMBER_UNKNOWN
     */
    @RolesAllowed(Roles.SYSTEM)
    @Audited("addressee.summary.hand_over")
    @Discloses(subject = "the person behind the number", items = "name, reading, birth date, sex, state, address here and abroad unless under protection")
    public AddresseeSummary handOver(@NotNull @Valid AddresseeQuestion question) {
        return person(new AddresseeNumber(question.addresseeNumber()))
                .flatMap(person -> recorded(person, ReadKind.HANDED_OVER, question.taskCode()))
                .orElseThrow(() -> new BusinessException(AddresseeError.ADDRESSEE_NUMBER_UNKNOWN));
    }

    private Optional<Person> person(AddresseeNumber number) {
        String acting = institution.code();
        return persons.addressees(acting, List.of(number)).stream().findFirst()
                .flatMap(addressee -> persons.persons(acting, List.of(addressee.personId())).stream().findFirst());
    }

    private Optional<AddresseeSummary> show(Person person) {
        return recorded(person, ReadKind.SHOWN, null);
    }

    /** Nothing of a person whose records have all turned out to be other people's. */
    private Optional<AddresseeSummary> recorded(Person person, ReadKind kind, String task) {
        Optional<AddresseeSummary> summary = reading.of(institution.code(), List.of(person.id())).stream().map(Map.Entry::getValue).findFirst();
        summary.ifPresent(said -> disclosures.read(new ReadEntry(person.integratedNumber().value(), kind, task, GROUND, said.items(), null)));
        return summary;
    }
}
