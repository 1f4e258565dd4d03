package jp.musubi.addressee.boundary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
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
    @Discloses(subject = "number", items = "name, reading, birth date, sex, state, address unless under protection")
    public Optional<AddresseeSummary> find(@NotNull IntegratedAddresseeNumber number) {
        return persons.person(institution.code(), number).flatMap(this::show);
    }

    @RolesAllowed(Roles.STAFF)
    @Audited("addressee.summary.find_by_addressee_number")
    @Discloses(subject = "answer.integratedNumber",
            items = "name, reading, birth date, sex, state, address unless under protection")
    public Optional<AddresseeSummary> find(@NotNull AddresseeNumber number) {
        String acting = institution.code();
        return persons.addressees(acting, List.of(number)).stream().findFirst()
                .flatMap(addressee -> persons.persons(acting, List.of(addressee.personId())).stream().findFirst())
                .flatMap(this::show);
    }

    /** Nothing of a person whose records have all turned out to be other people's. */
    private Optional<AddresseeSummary> show(Person person) {
        Optional<AddresseeSummary> summary = reading.of(institution.code(), List.of(person.id())).stream().map(Map.Entry::getValue).findFirst();
        summary.ifPresent(shown -> disclosures.read(new ReadEntry(person.integratedNumber().value(), ReadKind.SHOWN, null, GROUND,
                shown.items(), null)));
        return summary;
    }
}
