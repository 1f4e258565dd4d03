package jp.musubi.addressee.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.musubi.addressee.AddresseeFixture;
import jp.musubi.addressee.boundary.HistoryDays;
import jp.musubi.addressee.boundary.LookGround;
import jp.musubi.addressee.boundary.LookPurpose;
import jp.musubi.addressee.boundary.OtherNames;
import jp.musubi.addressee.boundary.RegistrationState;
import jp.musubi.addressee.boundary.Sex;
import jp.musubi.addressee.boundary.household.HouseholdAnswer;
import jp.musubi.addressee.boundary.household.HouseholdQuestion;
import jp.musubi.addressee.boundary.household.HouseholdQuestions;
import jp.musubi.addressee.boundary.household.HouseholdRegistration;
import jp.musubi.addressee.boundary.household.HouseholdRegistrations;
import jp.musubi.addressee.boundary.household.HouseholdsRegistered;
import jp.musubi.addressee.boundary.household.RegisterHouseholds;
import jp.musubi.addressee.domain.BasicInformation;
import jp.musubi.addressee.domain.RegistrationRow;
import jp.musubi.addressee.domain.ResidentChange;
import jp.musubi.addressee.domain.household.HouseholdReading;
import jp.musubi.addressee.domain.household.HouseholdRegister;
import jp.musubi.disclosure.boundary.DisclosureLog;
import jp.musubi.disclosure.boundary.ListedReads;
import jp.musubi.disclosure.boundary.ReadEntry;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.messaging.MessageLedger;
import jp.musubi.kernel.persistence.TestDatabase;
import jp.musubi.kernel.time.JapaneseDates;

/** The doors of 世帯 on a database, as the systems of 結市 use them; member n is the person with the n-th number. */
final class HouseholdDesk {

    static final String REGISTRY = "musubi-registry";
    static final String TAX = "musubi-tax";
    static final String CHILD = "musubi-child";
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final String TASK = "JM01000000081000";
    private static final LookPurpose PURPOSE = new LookPurpose("JM01010000000000", LookGround.COUNTER_SERVICE);

    private final RegistryOnDatabase registry;
    private final List<ReadEntry> entries;
    private int messages;

    private HouseholdDesk(RegistryOnDatabase registry, List<ReadEntry> entries) {
        this.registry = registry;
        this.entries = entries;
    }

    static HouseholdDesk on(TestDatabase db) {
        return of(RegistryOnDatabase.on(db));
    }

    static HouseholdDesk of(RegistryOnDatabase registry) {
        return new HouseholdDesk(registry, new ArrayList<>());
    }

    HouseholdDesk of(String institution) {
        return new HouseholdDesk(registry.of(institution), entries);
    }

    RegistryOnDatabase registry() {
        return registry;
    }

    List<ReadEntry> entries() {
        return entries;
    }

    HouseholdDesk people(int count) {
        for (int i = 1; i <= count; i++) {
            person(i, LocalDate.of(1960 + i, 1, 1), RegistrationState.RESIDENT, false);
        }
        return this;
    }

    HouseholdDesk person(int number, LocalDate born, RegistrationState state, boolean underProtection) {
        registry.register(List.of(new RegistrationRow(1, AddresseeFixture.addresseeNumber(number), Optional.empty(), Optional.empty(),
                new BasicInformation("結　" + number, "ムスビ", born, Sex.FEMALE, "結市" + number), state,
                underProtection ? Optional.of(new RegistrationRow.Term(TODAY.minusDays(9), TODAY.plusYears(1))) : Optional.empty())));
        return this;
    }

    /** The registry tells on that day, and perhaps since when it has been so, what is so of a person. */
    void told(LocalDate on, int number, String kana, RegistrationState state, ResidentChange change) {
        Clock noon = Clock.fixed(on.atTime(LocalTime.NOON).atZone(JapaneseDates.TOKYO).toInstant(), JapaneseDates.TOKYO);
        assertThat(registry.register(noon, new RegistrationRow(1, AddresseeFixture.addresseeNumber(number), Optional.empty(), Optional.empty(),
                new BasicInformation("結　" + number, kana, LocalDate.of(1930, 5, 5), Sex.FEMALE, "結市" + number), state, Optional.empty(),
                Optional.empty(), change, OtherNames.NONE))).allMatch(outcome -> outcome.refusal().isEmpty());
    }

    /** @param composed for example {@code 1 HEAD} and {@code 2 MEMBER WIFE CHILD} */
    static HouseholdRegistration household(String kind, String number, int revision, String from, String until, String... composed) {
        return new HouseholdRegistration(kind, number, revision, LocalDate.parse(from), until == null ? null : LocalDate.parse(until),
                Arrays.stream(composed).map(HouseholdDesk::member).toList());
    }

    static HouseholdRegistration household(String kind, String number, String... composed) {
        return household(kind, number, 0, "2020-04-01", null, composed);
    }

    private static HouseholdRegistration.Member member(String words) {
        List<String> parts = List.of(words.split(" "));
        List<String> relationship = parts.subList(2, parts.size());
        return new HouseholdRegistration.Member(AddresseeFixture.addresseeNumber(Integer.parseInt(parts.get(0))).value(), parts.get(1),
                relationship.isEmpty() ? null : relationship);
    }

    HouseholdsRegistered register(String system, HouseholdRegistration... households) {
        messages++;
        return register(system, "m-" + messages, RegistryOnDatabase.CLOCK, households);
    }

    HouseholdsRegistered register(String system, String messageId, Clock clock, HouseholdRegistration... households) {
        return registry.as(system, (entities, caller) -> new HouseholdRegistrations(new HouseholdRegister(new JpaHouseholdRepository(entities),
                new JpaPersonRepository(entities), new JpaNumberingRepository(entities), clock), new MessageLedger(entities, caller, clock), caller)
                .register(new RegisterHouseholds(messageId, List.of(households))));
    }

    /** The code of a refusal and what it blames. */
    String refused(String system, HouseholdRegistration... households) {
        return catchThrowableOfType(BusinessException.class, () -> register(system, households)).errorCode().name();
    }

    HouseholdAnswer ask(String kind, int person, LocalDate on, LocalDate asKnownOn) {
        return registry.as(TAX, (entities, caller) -> new HouseholdQuestions(new HouseholdReading(new JpaHouseholdRepository(entities),
                new JpaPersonRepository(entities), RegistryOnDatabase.CLOCK), log(), caller)
                .ask(new HouseholdQuestion(AddresseeFixture.addresseeNumber(person).value(), TASK, kind, on, asKnownOn)));
    }

    List<HouseholdAnswer> card(int person) {
        LocalDate today = JapaneseDates.today(RegistryOnDatabase.CLOCK);
        return card(person, new HistoryDays(today, today));
    }

    List<HouseholdAnswer> card(int person, HistoryDays days) {
        UUID id = registry.as(TAX, (entities, caller) -> new JpaPersonRepository(entities)
                .holders(AddresseeFixture.MUSUBI, List.of(AddresseeFixture.addresseeNumber(person))).values().iterator().next());
        return registry.as(TAX, (entities, caller) -> new HouseholdQuestions(new HouseholdReading(new JpaHouseholdRepository(entities),
                new JpaPersonRepository(entities), RegistryOnDatabase.CLOCK), log(), caller).card(id, days, PURPOSE));
    }

    /** Who is in it today: {@code 1 HEAD, 2 MEMBER WIFE CHILD}; households apart by semicolon. */
    String said(String kind, int person) {
        return said(ask(kind, person, null, null));
    }

    static String said(HouseholdAnswer answer) {
        return answer.withheld() ? "withheld" : answer.households().stream().map(household -> household.members().stream()
                .map(HouseholdDesk::said).collect(Collectors.joining(", "))).collect(Collectors.joining("; "));
    }

    private static String said(HouseholdAnswer.Member member) {
        int number = 1;
        while (!AddresseeFixture.addresseeNumber(number).equals(member.number())) {
            number++;
        }
        return (number + " " + member.role().code() + " " + member.relationship().stream().map(HouseholdAnswer.Word::name)
                .collect(Collectors.joining("の"))).strip();
    }

    private DisclosureLog log() {
        return new ListedReads(entries);
    }
}
