package jp.musubi.addressee.boundary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.musubi.addressee.domain.PersonRepository;
import jp.musubi.kernel.security.ActingInstitution;
import jp.musubi.kernel.security.Audited;
import jp.musubi.kernel.security.DisclosesNothing;
import jp.musubi.kernel.security.Guarded;
import jp.musubi.kernel.security.Roles;

/**
 * 番号変換. Business systems know 宛名番号 only, exchanges 団体内統合宛名番号 only (共通機能標準仕様書 2.1 §2.4.2). All answers are
 * those of the institution that the transaction acts for.
 */
@Stateless
@DenyAll
@Guarded
public class AddresseeTranslations {

    private static final int MOST_NUMBERS = 10_000;
    private static final String PART_OF_ANOTHER_ACT =
            "a number translation belongs to the operation it serves, which leaves the entry";

    private final PersonRepository persons;
    private final ActingInstitution institution;

    protected AddresseeTranslations() {
        this(null, null);
    }

    @Inject
    public AddresseeTranslations(PersonRepository persons, ActingInstitution institution) {
        this.persons = persons;
        this.institution = institution;
    }

    @RolesAllowed({Roles.SYSTEM, Roles.STAFF, Roles.PARTY, Roles.JOB})
    @Audited("addressee.translation.integrated")
    @DisclosesNothing(PART_OF_ANOTHER_ACT)
    public Optional<IntegratedAddresseeNumber> integrated(@NotNull AddresseeNumber number) {
        return Optional.ofNullable(persons.translate(institution.code(), List.of(number)).get(number));
    }

    /** Numbers that are not known are missing from the answer. */
    @RolesAllowed({Roles.SYSTEM, Roles.STAFF, Roles.PARTY, Roles.JOB})
    @Audited("addressee.translation.integrated_all")
    @DisclosesNothing(PART_OF_ANOTHER_ACT)
    public Map<AddresseeNumber, IntegratedAddresseeNumber> integrated(
            @NotNull @Size(max = MOST_NUMBERS) Collection<@NotNull AddresseeNumber> numbers) {
        return persons.translate(institution.code(), numbers);
    }

    /** The 宛名番号 whose record speaks for each person (統合宛名フラグ); numbers that are not known are missing from the answer. */
    @RolesAllowed({Roles.SYSTEM, Roles.STAFF, Roles.PARTY, Roles.JOB})
    @Audited("addressee.translation.addressee_numbers")
    @DisclosesNothing(PART_OF_ANOTHER_ACT)
    public Map<IntegratedAddresseeNumber, AddresseeNumber> addresseeNumbers(
            @NotNull @Size(max = MOST_NUMBERS) Collection<@NotNull IntegratedAddresseeNumber> numbers) {
        return persons.representativeNumbers(institution.code(), numbers);
    }

    /** 支援措置. Whether the person's whereabouts must neither be shown nor answered automatically on the day. */
    @RolesAllowed({Roles.SYSTEM, Roles.STAFF, Roles.PARTY, Roles.JOB})
    @Audited("addressee.translation.under_protection")
    @DisclosesNothing("decides how another operation goes on; that operation leaves the entry")
    public boolean underProtection(@NotNull IntegratedAddresseeNumber number, @NotNull LocalDate on) {
        return persons.supportMeasures(institution.code(), number).stream().anyMatch(measure -> measure.protects(on));
    }
}
