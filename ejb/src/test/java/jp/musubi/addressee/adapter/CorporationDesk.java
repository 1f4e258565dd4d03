package jp.musubi.addressee.adapter;

import jakarta.persistence.EntityManager;
import jakarta.validation.Validation;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import jp.musubi.addressee.AddresseeFixture;
import jp.musubi.addressee.boundary.HistoryDays;
import jp.musubi.addressee.boundary.PersonQuery;
import jp.musubi.addressee.boundary.RegistrationResult;
import jp.musubi.addressee.boundary.RejectedRow;
import jp.musubi.addressee.boundary.corporation.CorporationCard;
import jp.musubi.addressee.boundary.corporation.CorporationHit;
import jp.musubi.addressee.boundary.corporation.CorporationQuestion;
import jp.musubi.addressee.boundary.corporation.CorporationQuestions;
import jp.musubi.addressee.boundary.corporation.CorporationRegistration;
import jp.musubi.addressee.boundary.corporation.CorporationRegistrations;
import jp.musubi.addressee.boundary.corporation.CorporationState;
import jp.musubi.addressee.boundary.corporation.RegisterCorporations;
import jp.musubi.addressee.domain.SystemDuties;
import jp.musubi.addressee.domain.corporation.CorporationReading;
import jp.musubi.addressee.domain.corporation.CorporationRegister;
import jp.musubi.kernel.persistence.TestDatabase;
import jp.musubi.kernel.security.CurrentCaller;
import jp.musubi.kernel.time.JapaneseDates;

/** The doors of 法人 on a database, as a system of 結市, the tax system unless another is named, and its clerks use them. */
final class CorporationDesk {

    /** Of the documentation of python-stdnum; nobody's. */
    static final String CORPORATE_NUMBER = "5835678256246";
    /** Of an office code that does not exist. */
    static final String OTHER_CORPORATE_NUMBER = "8999900000001";
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String TAX = "musubi-tax";

    private final RegistryOnDatabase registry;
    private final String system;

    private CorporationDesk(RegistryOnDatabase registry, String system) {
        this.registry = registry;
        this.system = system;
    }

    static CorporationDesk on(TestDatabase db) {
        return new CorporationDesk(RegistryOnDatabase.on(db), TAX);
    }

    CorporationDesk of(String institution) {
        return new CorporationDesk(registry.of(institution), system);
    }

    CorporationDesk sentBy(String other) {
        return new CorporationDesk(registry, other);
    }

    RegistryOnDatabase registry() {
        return registry;
    }

    static String number(int n) {
        return AddresseeFixture.addresseeNumber(n).value();
    }

    /** The first number's: 株式会社架空商事. */
    static CorporationRegistration head(String changedOn, String name, String address) {
        return new CorporationRegistration(number(1), null, CORPORATE_NUMBER, name, "カクウショウジ", address, CorporationState.ACTIVE,
                LocalDate.parse(changedOn), null, null);
    }

    static CorporationRegistration head() {
        return head("2020-04-01", "株式会社架空商事", "架空県結市本町１番１号");
    }

    /** A branch of the first number's. */
    static CorporationRegistration branch(int n, String changedOn, String name) {
        return branch(n, changedOn, name, CorporationState.ACTIVE);
    }

    static CorporationRegistration branch(int n, String changedOn, String name, CorporationState state) {
        return new CorporationRegistration(number(n), number(1), null, name, "カクウショウジシテン", "架空県結市港町" + n + "番", state,
                LocalDate.parse(changedOn), "OPENED", null);
    }

    RegistrationResult register(CorporationRegistration... rows) {
        return register(RegistryOnDatabase.CLOCK, rows);
    }

    /** On another day than today. */
    RegistrationResult registerOn(LocalDate day, CorporationRegistration... rows) {
        return register(Clock.fixed(day.atTime(LocalTime.NOON).atZone(JapaneseDates.TOKYO).toInstant(), JapaneseDates.TOKYO), rows);
    }

    private RegistrationResult register(Clock clock, CorporationRegistration... rows) {
        return registry.as(system, (entities, caller) -> new CorporationRegistrations(new CorporationRegister(new JpaCorporationRepository(entities),
                new JpaNumberingRepository(entities), new SystemDuties(new JpaBusinessSystems(entities), RegistryOnDatabase.CLOCK), clock), caller, Validation.buildDefaultValidatorFactory().getValidator(), clock)
                .register(new RegisterCorporations(List.of(rows))));
    }

    List<String> refused(CorporationRegistration... rows) {
        return register(rows).rejected().stream().map(RejectedRow::code).toList();
    }

    CorporationCard ask(String addresseeNumber, String corporateNumber, LocalDate on, LocalDate asKnownOn) {
        return registry.as(system, (entities, caller) -> questions(entities, caller)
                .ask(new CorporationQuestion(addresseeNumber, corporateNumber, on, asKnownOn)));
    }

    CorporationCard ask(int n) {
        return ask(number(n), null, null, null);
    }

    List<CorporationHit> search(String words) {
        return registry.as(system, (entities, caller) -> questions(entities, caller).search(new PersonQuery(words)));
    }

    /** Names of whom the words find. */
    List<String> found(String words) {
        return search(words).stream().map(hit -> hit.summary().name()).toList();
    }

    CorporationCard card(UUID id) {
        return registry.as(system, (entities, caller) -> questions(entities, caller).card(id, new HistoryDays(TODAY, TODAY)));
    }

    private static CorporationQuestions questions(EntityManager entities, CurrentCaller caller) {
        return new CorporationQuestions(new CorporationReading(new JpaCorporationRepository(entities), RegistryOnDatabase.CLOCK), caller);
    }
}
