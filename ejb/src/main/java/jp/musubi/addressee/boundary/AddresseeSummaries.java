package jp.musubi.addressee.boundary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jp.musubi.addressee.domain.Addressee;
import jp.musubi.addressee.domain.BasicInformation;
import jp.musubi.addressee.domain.Person;
import jp.musubi.addressee.domain.PersonRepository;
import jp.musubi.disclosure.boundary.DisclosureLog;
import jp.musubi.disclosure.boundary.ReadEntry;
import jp.musubi.disclosure.boundary.ReadKind;
import jp.musubi.kernel.security.ActingInstitution;
import jp.musubi.kernel.security.Audited;
import jp.musubi.kernel.security.Discloses;
import jp.musubi.kernel.security.Guarded;
import jp.musubi.kernel.security.Roles;
import jp.musubi.kernel.time.JapaneseDates;

/** What a clerk of the institution sees of a person. Every look that finds somebody is recorded for that person. */
@Stateless
@DenyAll
@Guarded
public class AddresseeSummaries {

    private static final String GROUND = "addressee.summary";
    private static final List<String> ITEMS = List.of("NAME", "KANA", "BIRTH_DATE", "SEX", "STATE", "ADDRESS");
    private static final List<String> ITEMS_UNDER_PROTECTION = ITEMS.subList(0, ITEMS.size() - 1);

    private final PersonRepository persons;
    private final ActingInstitution institution;
    private final DisclosureLog disclosures;
    private final Clock clock;

    protected AddresseeSummaries() {
        this(null, null, null, null);
    }

    @Inject
    public AddresseeSummaries(PersonRepository persons, ActingInstitution institution, DisclosureLog disclosures, Clock clock) {
        this.persons = persons;
        this.institution = institution;
        this.disclosures = disclosures;
        this.clock = clock;
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
        return persons.representatives(institution.code(), List.of(person.id())).stream().findFirst().map(speaker -> show(person, speaker));
    }

    private AddresseeSummary show(Person person, Addressee speaker) {
        boolean hidden = persons.supportMeasures(institution.code(), person.integratedNumber()).stream()
                .anyMatch(measure -> measure.protects(JapaneseDates.today(clock)));
        disclosures.read(new ReadEntry(person.integratedNumber().value(), ReadKind.SHOWN, null, GROUND,
                hidden ? ITEMS_UNDER_PROTECTION : ITEMS, null));
        BasicInformation known = speaker.basicInformation();
        return new AddresseeSummary(speaker.number(), person.integratedNumber(), known.name(), known.kana(),
                known.birthDate(), known.sex(), hidden ? null : known.address(), speaker.state(), hidden);
    }
}
