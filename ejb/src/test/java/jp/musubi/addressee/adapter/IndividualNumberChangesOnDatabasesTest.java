package jp.musubi.addressee.adapter;

import static jp.musubi.addressee.AddresseeFixture.ENISHI;
import static jp.musubi.addressee.AddresseeFixture.addresseeNumber;
import static jp.musubi.addressee.AddresseeFixture.individualNumber;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.musubi.addressee.AddresseeFixture;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.ChangeIndividualNumber;
import jp.musubi.addressee.boundary.IndividualNumber;
import jp.musubi.addressee.boundary.IndividualNumberChanges;
import jp.musubi.addressee.boundary.IndividualNumberPeriod;
import jp.musubi.addressee.boundary.NumberChangeGround;
import jp.musubi.addressee.boundary.RegistrationState;
import jp.musubi.addressee.boundary.Sex;
import jp.musubi.addressee.domain.BasicInformation;
import jp.musubi.addressee.domain.BusinessSystemRepository;
import jp.musubi.addressee.domain.NumberAuthority;
import jp.musubi.addressee.domain.NumberSuccession;
import jp.musubi.addressee.domain.RegistrationRow;
import jp.musubi.addressee.domain.SystemDuties;
import jp.musubi.disclosure.boundary.ListedReads;
import jp.musubi.disclosure.boundary.ReadEntry;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.messaging.MessageLedger;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;

/** 個人番号の変更 against the database: what is written, what is refused, what the history says. */
class IndividualNumberChangesOnDatabasesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String REGISTRY = "musubi-registry";
    /** Tax and, in the demo's towns, 住登外者宛名番号管理. */
    private static final String TAX = "musubi-tax";

    private final List<ReadEntry> entries = new ArrayList<>();

    @OnBothDatabases
    void keeps_the_person_and_the_number_from_before(TestDatabase db) {
        RegistryOnDatabase registry = registered(db);

        assertThat(change(registry, command("m1", 1, 1, 7))).isEqualTo(2);
        assertThat(change(registry, command("m1", 1, 1, 7))).isEqualTo(2);
        assertThat(change(registry, command("m2", 1, 7, 8))).isEqualTo(3);

        assertThat(registry.count("individual_number")).isEqualTo(4);
        assertThat(registry.count("person")).isEqualTo(2);
        assertThat(history(registry, 1)).extracting(IndividualNumberPeriod::generation).containsExactly(1, 2, 3);
        assertThat(history(registry, 1).get(0)).isEqualTo(new IndividualNumberPeriod(1, TODAY, TODAY, null, null, null));
        assertThat(history(registry, 1).get(2)).satisfies(last -> {
            assertThat(last.until()).isNull();
            assertThat(last.ground()).isEqualTo(NumberChangeGround.ON_REQUEST);
            assertThat(last.recordedBy()).isEqualTo(REGISTRY);
            assertThat(last.recordedAt()).isEqualTo(RegistryOnDatabase.CLOCK.instant());
        });
        assertThat(registry.ledger()).isNotEmpty().noneMatch(text -> text.contains(individualNumber(1)) || text.contains(individualNumber(7)));
    }

    @OnBothDatabases
    void records_who_looked_at_the_history(TestDatabase db) {
        RegistryOnDatabase registry = registered(db);

        assertThat(history(registry, 2)).hasSize(1);

        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.items()).containsExactly("INDIVIDUAL_NUMBER_HISTORY");
            assertThat(entry.subject()).matches("[0-9]{15}");
        });
    }

    @OnBothDatabases
    void refuses_what_would_give_a_person_anothers_number_or_an_old_one(TestDatabase db) {
        RegistryOnDatabase registry = registered(db);
        change(registry, command("m1", 1, 1, 7));

        assertThat(refused(registry, command("m2", 1, 7, 2))).isEqualTo("ADR-0202");
        assertThat(refused(registry, command("m3", 2, 2, 1))).isEqualTo("ADR-0202");
        assertThat(refused(registry, command("m4", 1, 7, 1))).isEqualTo("ADR-0212");
        assertThat(refused(registry, command("m5", 1, 7, 7))).isEqualTo("ADR-0212");
        assertThat(refused(registry, command("m6", 1, 1, 8))).isEqualTo("ADR-0211");
        assertThat(refused(registry, command("m7", 9, 1, 8))).isEqualTo("ADR-0208");
        assertThat(refused(registry, on(command("m8", 1, 7, 8), TODAY.plusDays(1)))).isEqualTo("ADR-0123");
        assertThat(refused(registry, on(command("m9", 1, 7, 8), TODAY.minusDays(1)))).isEqualTo("ADR-0123");
        assertThat(refused(registry, command("m1", 1, 7, 8))).isEqualTo("KRN-0001");
        assertThat(refused(registry.of(ENISHI), command("m1", 1, 7, 8))).isEqualTo("ADR-0208");
        assertThat(registry.count("individual_number")).isEqualTo(3);
    }

    @OnBothDatabases
    void refuses_a_change_for_who_has_no_number(TestDatabase db) {
        RegistryOnDatabase registry = registered(db);
        registry.register(AddresseeFixture.resident(3), RegistrationState.RESIDENT);

        assertThat(refused(registry, command("m1", 3, 1, 7))).isEqualTo("ADR-0210");
    }

    @OnBothDatabases
    void takes_a_residents_change_from_the_resident_registry_alone(TestDatabase db) {
        RegistryOnDatabase registry = registered(db);

        assertThat(refused(registry, TAX, command("m1", 1, 1, 7))).isEqualTo("ADR-0270");
        assertThat(refused(registry, "musubi-child", command("m2", 1, 1, 7))).isEqualTo("ADR-0270");
        assertThat(refused(registry, "unregistered", command("m3", 1, 1, 7))).isEqualTo("ADR-0270");
        assertThat(registry.count("individual_number")).isEqualTo(2);
        assertThat(change(registry, command("m4", 1, 1, 7))).isEqualTo(2);
    }

    @OnBothDatabases
    void takes_a_non_residents_change_from_the_desk_for_non_residents_alone(TestDatabase db) {
        RegistryOnDatabase registry = registered(db);
        registry.register(List.of(row(3, 3, RegistrationState.NON_RESIDENT), row(4, 4, RegistrationState.MOVED_OUT)));

        assertThat(refused(registry, REGISTRY, command("m1", 3, 3, 7))).isEqualTo("ADR-0270");
        assertThat(refused(registry, "musubi-child", command("m2", 3, 3, 7))).isEqualTo("ADR-0270");
        assertThat(change(registry, TAX, command("m3", 3, 3, 7))).isEqualTo(2);
        assertThat(change(registry, command("m4", 4, 4, 8))).as("a late word about who has moved out").isEqualTo(2);
        assertThat(change(registry, TAX, command("m5", 4, 8, 9))).isEqualTo(3);
    }

    @OnBothDatabases
    void takes_a_residents_change_from_the_registry_also_under_a_number_of_tax(TestDatabase db) {
        RegistryOnDatabase registry = registered(db);
        BasicInformation known = row(1, 1, RegistrationState.RESIDENT).information();
        registry.register(List.of(new RegistrationRow(1, addresseeNumber(5), Optional.of(new IndividualNumber(individualNumber(1))), Optional.empty(), known,
                RegistrationState.NON_RESIDENT, Optional.empty())));

        assertThat(refused(registry, TAX, command("m1", 5, 1, 7))).isEqualTo("ADR-0270");
        assertThat(change(registry, command("m2", 5, 1, 7))).isEqualTo(2);
    }

    /** Two residents with their numbers. */
    private static RegistryOnDatabase registered(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        for (int n = 1; n <= 2; n++) {
            registry.register(List.of(row(n, n, RegistrationState.RESIDENT)));
        }
        return registry;
    }

    private static RegistrationRow row(int addressee, int number, RegistrationState state) {
        return new RegistrationRow(1, addresseeNumber(addressee), Optional.of(new IndividualNumber(individualNumber(number))), Optional.empty(),
                new BasicInformation("結　花子", "ムスビ　ハナコ", LocalDate.of(1990, 4, number), Sex.FEMALE, "結市"), state, Optional.empty());
    }

    private static ChangeIndividualNumber command(String messageId, int addressee, int former, int successor) {
        return new ChangeIndividualNumber(messageId, addresseeNumber(addressee).value(), individualNumber(former),
                individualNumber(successor), TODAY, NumberChangeGround.ON_REQUEST);
    }

    private static ChangeIndividualNumber on(ChangeIndividualNumber command, LocalDate day) {
        return new ChangeIndividualNumber(command.messageId(), command.addresseeNumber(), command.formerNumber(), command.newNumber(), day,
                command.ground());
    }

    private int change(RegistryOnDatabase registry, ChangeIndividualNumber command) {
        return change(registry, REGISTRY, command);
    }

    private int change(RegistryOnDatabase registry, String system, ChangeIndividualNumber command) {
        return act(registry, system, door -> door.change(command));
    }

    private String refused(RegistryOnDatabase registry, ChangeIndividualNumber command) {
        return refused(registry, REGISTRY, command);
    }

    private String refused(RegistryOnDatabase registry, String system, ChangeIndividualNumber command) {
        return catchThrowableOfType(BusinessException.class, () -> change(registry, system, command)).code();
    }

    private List<IndividualNumberPeriod> history(RegistryOnDatabase registry, int addressee) {
        AddresseeNumber number = addresseeNumber(addressee);
        return act(registry, REGISTRY, door -> door.history(number));
    }

    private <T> T act(RegistryOnDatabase registry, String system, Function<IndividualNumberChanges, T> act) {
        return registry.as(system, (entities, caller) -> act.apply(new IndividualNumberChanges(
                new NumberSuccession(new JpaNumberingRepository(entities), new JpaPersonRepository(entities), new JpaNumberVault(entities),
                        AddresseeFixture.seals(), authority(entities), RegistryOnDatabase.CLOCK),
                new MessageLedger(entities, caller, RegistryOnDatabase.CLOCK), new ListedReads(entries), caller)));
    }

    private static NumberAuthority authority(EntityManager entities) {
        BusinessSystemRepository systems = new JpaBusinessSystems(entities);
        return new NumberAuthority(new JpaPersonRepository(entities), systems, new SystemDuties(systems, RegistryOnDatabase.CLOCK));
    }
}
