package jp.musubi.addressee.adapter;

import static jp.musubi.addressee.AddresseeFixture.ENISHI;
import static jp.musubi.addressee.AddresseeFixture.MUSUBI;
import static jp.musubi.addressee.AddresseeFixture.addresseeNumber;
import static jp.musubi.addressee.AddresseeFixture.integratedNumber;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.addressee.boundary.AddresseeError;
import jp.musubi.addressee.boundary.ChangeGround;
import jp.musubi.addressee.boundary.HistoryDays;
import jp.musubi.addressee.boundary.LookGround;
import jp.musubi.addressee.boundary.LookPurpose;
import jp.musubi.addressee.boundary.OtherNames;
import jp.musubi.addressee.boundary.PersonHistories;
import jp.musubi.addressee.boundary.PersonHistory;
import jp.musubi.addressee.boundary.RegistrationState;
import jp.musubi.addressee.boundary.Sex;
import jp.musubi.addressee.domain.BasicInformation;
import jp.musubi.addressee.domain.HistoryReading;
import jp.musubi.addressee.domain.RegistrationRow;
import jp.musubi.addressee.domain.ResidentChange;
import jp.musubi.addressee.domain.RowEffect;
import jp.musubi.addressee.domain.RowOutcome;
import jp.musubi.addressee.domain.SummaryReading;
import jp.musubi.disclosure.boundary.ListedReads;
import jp.musubi.disclosure.boundary.ReadEntry;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;

/** What was so of a person on any day, as it was known on any day. */
class PersonHistoryOnDatabasesTest {

    private static final LookPurpose PURPOSE = new LookPurpose("JM0101", LookGround.COUNTER_SERVICE);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final List<ReadEntry> entries = new ArrayList<>();

    @OnBothDatabases
    void tells_a_late_notice_from_what_was_known_before_it_came(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        send(registry, april(1), "結市本町", ResidentChange.UNSAID);
        send(registry, april(20), "結市縁が丘", new ResidentChange(april(20), ChangeGround.MOVED_WITHIN, null));
        send(registry, april(25), "結市港町", new ResidentChange(april(5), ChangeGround.MOVED_WITHIN, null));

        assertThat(address(registry, april(10), april(10))).contains("結市本町");
        assertThat(address(registry, april(10), TODAY)).contains("結市港町");
        assertThat(address(registry, april(21), april(24))).contains("結市縁が丘");
        assertThat(address(registry, april(21), TODAY)).contains("結市縁が丘");
        assertThat(address(registry, LocalDate.of(2026, 3, 31), TODAY)).isEmpty();
        assertThat(registry.texts("select address from addressee.addressee")).containsExactly("結市縁が丘");
    }

    @OnBothDatabases
    void corrects_the_day_of_a_change_and_keeps_what_was_told_before(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        send(registry, april(1), "結市本町", ResidentChange.UNSAID);
        send(registry, april(10), "結市港町", new ResidentChange(april(10), ChangeGround.MOVED_WITHIN, null));
        ResidentChange correction = new ResidentChange(april(13), ChangeGround.CORRECTED_BY_AUTHORITY, april(10));
        send(registry, april(20), "結市港町", correction);

        assertThat(address(registry, april(11), april(19))).contains("結市港町");
        assertThat(address(registry, april(11), TODAY)).contains("結市本町");
        assertThat(address(registry, april(13), TODAY)).contains("結市港町");
        assertThat(send(registry, april(21), "結市港町", correction).effect()).contains(RowEffect.UNCHANGED);
        List<PersonHistory.Change> changes = history(registry, TODAY, TODAY).changes();
        assertThat(changes).extracting(change -> change.recorded().changedOn()).containsExactly(april(13), april(10), april(1));
        assertThat(changes).extracting(PersonHistory.Change::takenBack).containsExactly(false, true, false);
        assertThat(changes.get(0).corrects()).isEqualTo(april(10));
        assertThat(changes.get(0).items()).containsExactly(new PersonHistory.Item("ADDRESS", "結市本町", "結市港町", false));
        assertThat(changes.get(0).recorded().ground()).isEqualTo(ChangeGround.CORRECTED_BY_AUTHORITY);
        assertThat(changes.get(0).recorded().by()).isEqualTo("registry");
        assertThat(changes.get(2).first()).isTrue();
    }

    @OnBothDatabases
    void leaves_no_gap_where_the_change_that_is_taken_back_had_replaced_another_of_its_day(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        send(registry, april(1), "結市本町", new ResidentChange(april(1), ChangeGround.MOVED_IN, null));
        send(registry, april(2), "結市港町", new ResidentChange(april(1), ChangeGround.MOVED_WITHIN, null));
        send(registry, april(20), "結市港町", new ResidentChange(april(10), ChangeGround.CORRECTED_BY_AUTHORITY, april(1)));

        assertThat(address(registry, april(5), april(19))).contains("結市港町");
        assertThat(address(registry, april(5), TODAY)).contains("結市本町");
        assertThat(address(registry, april(10), TODAY)).contains("結市港町");
        assertThat(history(registry, TODAY, TODAY).changes()).extracting(PersonHistory.Change::takenBack).containsExactly(false, true, false);
    }

    @OnBothDatabases
    void leaves_no_gap_where_the_change_that_is_taken_back_had_replaced_a_record_without_a_day(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        send(registry, april(5), "結市本町", ResidentChange.UNSAID);
        send(registry, april(8), "結市港町", new ResidentChange(april(3), ChangeGround.MOVED_WITHIN, null));
        send(registry, april(20), "結市港町", new ResidentChange(april(12), ChangeGround.CORRECTED_BY_AUTHORITY, april(3)));

        assertThat(address(registry, april(6), april(19))).contains("結市港町");
        assertThat(address(registry, april(6), TODAY)).contains("結市本町");
        assertThat(address(registry, april(12), TODAY)).contains("結市港町");
    }

    @OnBothDatabases
    void takes_a_day_back_for_good_when_it_was_retold_as_a_correction(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        send(registry, april(1), "結市本町", ResidentChange.UNSAID);
        send(registry, april(10), "結市湊町", new ResidentChange(april(10), ChangeGround.MOVED_WITHIN, null));
        send(registry, april(11), "結市港町", new ResidentChange(april(10), ChangeGround.MOVED_WITHIN, april(10)));
        send(registry, april(20), "結市港町", new ResidentChange(april(13), ChangeGround.CORRECTED_BY_AUTHORITY, april(10)));

        assertThat(address(registry, april(11), TODAY)).contains("結市本町");
        assertThat(address(registry, april(13), TODAY)).contains("結市港町");
    }

    @OnBothDatabases
    void takes_a_change_told_late_for_the_present_beside_a_record_without_a_day(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        send(registry, april(1), "結市本町", new ResidentChange(april(1), null, null));
        send(registry, april(20), "結市縁が丘", ResidentChange.UNSAID);
        send(registry, april(25), "結市港町", new ResidentChange(april(15), ChangeGround.MOVED_WITHIN, null));

        assertThat(registry.texts("select address from addressee.addressee")).containsExactly("結市港町");
        assertThat(address(registry, april(14), TODAY)).contains("結市本町");
        assertThat(address(registry, april(16), TODAY)).contains("結市港町");
        assertThat(address(registry, TODAY, TODAY)).contains("結市港町");
        assertThat(address(registry, april(22), april(24))).contains("結市縁が丘");
    }

    @OnBothDatabases
    void refuses_a_correction_of_nothing_and_one_that_leaves_no_present(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        send(registry, april(1), "結市本町", new ResidentChange(april(1), null, null));
        send(registry, april(10), "結市港町", new ResidentChange(april(10), null, null));

        assertThat(refusal(send(registry, april(20), "結市港町", new ResidentChange(april(13), null, april(9)))))
                .isEqualTo(AddresseeError.CORRECTED_CHANGE_UNKNOWN);
        LocalDate before = LocalDate.of(2026, 3, 1);
        assertThat(refusal(send(registry, april(20), "結市港町", new ResidentChange(before, null, april(10)))))
                .isEqualTo(AddresseeError.CORRECTION_PASSES_ANOTHER);
        assertThat(history(registry, TODAY, TODAY).changes()).hasSize(2);
    }

    @OnBothDatabases
    void shows_no_address_of_any_day_while_a_support_measure_protects_the_person(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        send(registry, april(1), "結市本町", ResidentChange.UNSAID);
        send(registry, april(10), "結市港町", new ResidentChange(april(10), ChangeGround.MOVED_WITHIN, null));
        registry.register(List.of(row("結市港町", ResidentChange.UNSAID, Optional.of(new RegistrationRow.Term(april(15), LocalDate.of(2099, 1, 1))))));

        PersonHistory history = history(registry, april(5), april(5));

        assertThat(history.summary().underProtection()).isTrue();
        assertThat(history.records()).singleElement().satisfies(record -> assertThat(record.said().address()).isNull());
        assertThat(history(registry, TODAY, TODAY).changes()).flatExtracting(PersonHistory.Change::items)
                .filteredOn(item -> item.item().equals("ADDRESS")).hasSize(2).allSatisfy(item -> {
                    assertThat(item.withheld()).isTrue();
                    assertThat(item.before()).isNull();
                    assertThat(item.after()).isNull();
                });
        assertThat(entries).allSatisfy(entry -> assertThat(entry.items()).doesNotContain("ADDRESS"));
    }

    @OnBothDatabases
    void leaves_an_entry_and_shows_nothing_to_another_town(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        send(registry, april(1), "結市本町", ResidentChange.UNSAID);

        history(registry, TODAY, TODAY);

        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.subject()).isEqualTo(integratedNumber(1).value());
            assertThat(entry.ground()).isEqualTo("addressee.look.COUNTER_SERVICE");
            assertThat(entry.items()).contains("ADDRESS");
        });
        UUID person = person(registry);
        assertThatThrownBy(() -> history(registry.of(ENISHI), person, TODAY, TODAY))
                .satisfies(refused -> assertThat(((BusinessException) refused).errorCode()).isEqualTo(AddresseeError.PERSON_NOT_FOUND));
        assertThat(entries).hasSize(1);
    }

    private Optional<String> address(RegistryOnDatabase registry, LocalDate asOf, LocalDate knownOn) {
        return Optional.ofNullable(history(registry, asOf, knownOn).records().get(0).said()).map(said -> said.address());
    }

    private PersonHistory history(RegistryOnDatabase registry, LocalDate asOf, LocalDate knownOn) {
        return history(registry, person(registry), asOf, knownOn);
    }

    private PersonHistory history(RegistryOnDatabase registry, UUID person, LocalDate asOf, LocalDate knownOn) {
        return registry.as("clerk", (entities, caller) -> {
            JpaPersonRepository persons = new JpaPersonRepository(entities);
            return new PersonHistories(new HistoryReading(persons, new JpaPlannedMoves(entities), new SummaryReading(persons, RegistryOnDatabase.CLOCK)), new ListedReads(entries), caller).history(person, new HistoryDays(asOf, knownOn), PURPOSE);
        });
    }

    private static UUID person(RegistryOnDatabase registry) {
        return registry.as("clerk", (entities, caller) -> new JpaPersonRepository(entities)
                .addressee(MUSUBI, addresseeNumber(1)).personId());
    }

    private static RowOutcome send(RegistryOnDatabase registry, LocalDate on, String address, ResidentChange change) {
        Clock clock = Clock.fixed(Instant.from(on.atTime(LocalTime.NOON).atOffset(ZoneOffset.ofHours(9))), ZoneOffset.UTC);
        return registry.register(clock, row(address, change, Optional.empty())).get(0);
    }

    private static RegistrationRow row(String address, ResidentChange change, Optional<RegistrationRow.Term> measure) {
        return new RegistrationRow(1, addresseeNumber(1), Optional.empty(), Optional.empty(), new BasicInformation("結　花子", "ムスビ　ハナコ",
                LocalDate.of(1990, 4, 1), Sex.FEMALE, address), RegistrationState.RESIDENT, measure, Optional.empty(), change, OtherNames.NONE);
    }

    private static AddresseeError refusal(RowOutcome outcome) {
        return (AddresseeError) outcome.refusal().orElseThrow().errorCode();
    }

    private static LocalDate april(int day) {
        return LocalDate.of(2026, 4, day);
    }
}
