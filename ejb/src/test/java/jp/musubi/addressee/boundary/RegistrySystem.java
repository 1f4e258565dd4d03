package jp.musubi.addressee.boundary;

import static jp.musubi.addressee.AddresseeFixture.MUSUBI;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import jp.musubi.addressee.AddresseeFixture;
import jp.musubi.addressee.InMemoryRegistry;
import jp.musubi.addressee.domain.NumberKeeper;
import jp.musubi.addressee.domain.NumberLooks;
import jp.musubi.addressee.domain.NumberSeals;
import jp.musubi.addressee.domain.Registrar;
import jp.musubi.addressee.domain.RegistrationBooks;
import jp.musubi.kernel.FiredEvents;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.security.CurrentCaller;

/** 結市's registry system at the door, with a register in memory behind it. */
final class RegistrySystem {

    private static final Validator VALIDATOR = Validation.buildDefaultValidatorFactory().getValidator();

    final FiredEvents<ResidentCodesRegistered> news = new FiredEvents<>();
    final InMemoryRegistry registry = new InMemoryRegistry();
    final AddresseeTranslations translations = new AddresseeTranslations(registry, () -> MUSUBI);
    private final CurrentCaller caller = new CurrentCaller();

    RegistrationResult register(LocalDate on, AddresseeRegistration... rows) {
        Clock clock = Clock.fixed(Instant.from(on.atTime(3, 0).atOffset(ZoneOffset.UTC)), ZoneOffset.UTC);
        NumberSeals seals = AddresseeFixture.seals();
        Registrar registrar = new Registrar(registry, new RegistrationBooks(registry, registry, seals, AddresseeFixture.EVERY_TASK, registry), registry,
                new NumberKeeper(registry, seals), new NumberLooks(registry, seals, clock), AddresseeFixture.doubts(registry, registry), clock);
        caller.enter(new Caller(Caller.Kind.SYSTEM, MUSUBI, "musubi-registry", ""));
        try {
            return new AddresseeRegistrations(registrar, caller, VALIDATOR, clock, news).register(new RegisterAddressees(List.of(rows)));
        } finally {
            caller.leave();
        }
    }
}
