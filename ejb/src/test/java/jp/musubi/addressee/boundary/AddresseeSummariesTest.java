package jp.musubi.addressee.boundary;

import static jp.musubi.addressee.AddresseeFixture.MUSUBI;
import static jp.musubi.addressee.AddresseeFixture.addresseeNumber;
import static jp.musubi.addressee.AddresseeFixture.integratedNumber;
import static jp.musubi.addressee.AddresseeFixture.protectedUntil;
import static jp.musubi.addressee.AddresseeFixture.resident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.validation.Validation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.musubi.addressee.AddresseeFixture;
import jp.musubi.addressee.InMemoryRegistry;
import jp.musubi.addressee.domain.NumberKeeper;
import jp.musubi.addressee.domain.NumberLooks;
import jp.musubi.addressee.domain.NumberSeals;
import jp.musubi.addressee.domain.Registrar;
import jp.musubi.addressee.domain.RegistrationBooks;
import jp.musubi.disclosure.boundary.ListedReads;
import jp.musubi.disclosure.boundary.ReadEntry;
import jp.musubi.disclosure.boundary.ReadKind;
import jp.musubi.kernel.FiredEvents;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.security.CurrentCaller;
import jp.musubi.kernel.time.JapaneseDates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AddresseeSummariesTest {

    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final List<ReadEntry> entries = new ArrayList<>();
    private final AddresseeSummaries summaries = new AddresseeSummaries(registry, () -> MUSUBI, new ListedReads(entries), Clock.systemUTC());

    @BeforeEach
    void register() {
        CurrentCaller caller = new CurrentCaller();
        caller.enter(new Caller(Caller.Kind.SYSTEM, MUSUBI, "musubi-registry", ""));
        NumberSeals seals = AddresseeFixture.seals();
        Registrar registrar = new Registrar(registry, new RegistrationBooks(registry, registry, seals, AddresseeFixture.EVERY_TASK, registry), registry,
                new NumberKeeper(registry, seals), new NumberLooks(registry, seals, Clock.systemUTC()),
                AddresseeFixture.doubts(registry, registry), Clock.systemUTC());
        new AddresseeRegistrations(registrar, caller, Validation.buildDefaultValidatorFactory().getValidator(), Clock.systemUTC(),
                new FiredEvents<>())
                .register(new RegisterAddressees(List.of(resident(1), protectedUntil(resident(2), JapaneseDates.today(Clock.systemUTC()).plusYears(1)))));
        caller.leave();
    }

    @Test
    void shows_a_person_and_records_the_look() {
        AddresseeSummary summary = summaries.find(integratedNumber(1)).orElseThrow();

        assertThat(summary.name()).isEqualTo(resident(1).name());
        assertThat(summary.address()).isEqualTo(resident(1).address());
        assertThat(summary.addresseeNumber()).isEqualTo(addresseeNumber(1));
        assertThat(summary.toString()).doesNotContain(summary.name());
        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.subject()).isEqualTo(integratedNumber(1).value());
            assertThat(entry.kind()).isEqualTo(ReadKind.SHOWN);
            assertThat(entry.items()).contains("NAME", "ADDRESS");
        });
    }

    @Test
    void withholds_the_address_of_a_protected_person() {
        AddresseeSummary summary = summaries.find(addresseeNumber(2)).orElseThrow();

        assertThat(summary.underProtection()).isTrue();
        assertThat(summary.address()).isNull();
        assertThat(entries).singleElement().satisfies(entry -> assertThat(entry.items()).doesNotContain("ADDRESS"));
    }

    @Test
    void hands_over_to_a_system_for_the_task_that_it_says() {
        AddresseeSummary summary = summaries.handOver(new AddresseeQuestion(addresseeNumber(2).value(), "JM01000000081000"));

        assertThat(summary.addresseeNumber()).isEqualTo(addresseeNumber(2));
        assertThat(summary.address()).isNull();
        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.subject()).isEqualTo(integratedNumber(2).value());
            assertThat(entry.kind()).isEqualTo(ReadKind.HANDED_OVER);
            assertThat(entry.task()).isEqualTo("JM01000000081000");
            assertThat(entry.items()).doesNotContain("ADDRESS");
        });
        assertThat(catchThrowableOfType(BusinessException.class, () -> summaries.handOver(new AddresseeQuestion(addresseeNumber(9).value(),
                "JM01000000081000"))).errorCode()).isEqualTo(AddresseeError.ADDRESSEE_NUMBER_UNKNOWN);
        assertThat(entries).hasSize(1);
    }

    @Test
    void records_nothing_when_nobody_is_found() {
        assertThat(summaries.find(addresseeNumber(9))).isEmpty();
        assertThat(summaries.find(integratedNumber(9))).isEmpty();
        assertThat(entries).isEmpty();
    }
}
