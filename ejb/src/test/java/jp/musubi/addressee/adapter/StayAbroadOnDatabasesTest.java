package jp.musubi.addressee.adapter;

import static jp.musubi.addressee.AddresseeFixture.MUSUBI;
import static jp.musubi.addressee.AddresseeFixture.addresseeNumber;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.musubi.addressee.AddresseeFixture;
import jp.musubi.addressee.boundary.HistoryDays;
import jp.musubi.addressee.boundary.LookGround;
import jp.musubi.addressee.boundary.LookPurpose;
import jp.musubi.addressee.boundary.OtherNames;
import jp.musubi.addressee.boundary.PersonCard;
import jp.musubi.addressee.boundary.PersonHistory;
import jp.musubi.addressee.boundary.PersonHit;
import jp.musubi.addressee.boundary.PersonQuery;
import jp.musubi.addressee.boundary.PersonSearches;
import jp.musubi.addressee.boundary.RegistrationState;
import jp.musubi.addressee.boundary.Sex;
import jp.musubi.addressee.boundary.StayAbroad;
import jp.musubi.addressee.domain.BasicInformation;
import jp.musubi.addressee.domain.HistoryReading;
import jp.musubi.addressee.domain.NumberHolders;
import jp.musubi.addressee.domain.NumberLooks;
import jp.musubi.addressee.domain.PersonDesk;
import jp.musubi.addressee.domain.RegistrationRow;
import jp.musubi.addressee.domain.ResidentChange;
import jp.musubi.addressee.domain.SummaryReading;
import jp.musubi.disclosure.boundary.ListedReads;
import jp.musubi.disclosure.boundary.ReadEntry;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;
import jp.musubi.kernel.security.CurrentCaller;

/** 国外住所 and 管理主体: kept with their history, found by, shown and disclosed, and withheld like any whereabouts. */
class StayAbroadOnDatabasesTest {

    private static final StayAbroad SEATTLE = new StayAbroad("USA", "米国", "1234 Example Street, Seattle WA", "MISSION", "在シアトル日本国総領事館");
    private static final LookPurpose PURPOSE = new LookPurpose("JM01010000000000", LookGround.COUNTER_SERVICE);
    private static final LocalDate LEFT = LocalDate.of(2026, 4, 1);

    private final List<ReadEntry> entries = new ArrayList<>();

    @OnBothDatabases
    void who_left_the_country_is_shown_with_address_and_managing_body_and_found_by_the_address(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        registry.register(List.of(row(RegistrationState.RESIDENT, LocalDate.of(2020, 4, 1), StayAbroad.NONE, false)));
        registry.register(List.of(row(RegistrationState.MOVED_ABROAD, LEFT, SEATTLE, false)));

        List<PersonHit> hits = search(registry, "seattle");
        PersonCard card = card(registry, hits.get(0));

        assertThat(search(registry, "米国 花子")).hasSize(1);
        assertThat(card.summary().abroad()).isEqualTo(SEATTLE);
        assertThat(card.changes()).extracting(PersonCard.Change::item).containsExactly("ADDRESS_ABROAD", "MANAGING_BODY", "MANAGING_BODY_NAME", "STATE");
        assertThat(entries).allSatisfy(entry -> assertThat(entry.items()).contains("ADDRESS_ABROAD", "MANAGING_BODY"));
        assertThat(history(registry, hits.get(0), LEFT.minusDays(1)).records().get(0).said().abroad()).isEqualTo(StayAbroad.NONE);
        assertThat(history(registry, hits.get(0), LEFT).records().get(0).said().abroad()).isEqualTo(SEATTLE);
    }

    @OnBothDatabases
    void who_is_protected_is_neither_found_nor_shown_by_it_on_any_day(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        registry.register(List.of(row(RegistrationState.RESIDENT, LocalDate.of(2020, 4, 1), StayAbroad.NONE, false)));
        registry.register(List.of(row(RegistrationState.MOVED_ABROAD, LEFT, SEATTLE, true)));

        PersonHit hit = search(registry, "花子").get(0);

        assertThat(search(registry, "seattle")).isEmpty();
        assertThat(hit.summary().abroad()).isEqualTo(StayAbroad.NONE);
        assertThat(card(registry, hit).changes()).filteredOn(change -> !change.item().equals("STATE")).allSatisfy(change -> assertThat(change.after()).isNull());
        assertThat(history(registry, hit, LEFT).changes()).flatExtracting(PersonHistory.Change::items)
                .filteredOn(item -> item.item().startsWith("ADDRESS") || item.item().startsWith("MANAGING")).allMatch(PersonHistory.Item::withheld);
        assertThat(entries).noneSatisfy(entry -> assertThat(entry.items()).contains("ADDRESS_ABROAD"));
    }

    private List<PersonHit> search(RegistryOnDatabase registry, String typed) {
        return registry.as("clerk", (entities, caller) -> searches(entities, caller).search(new PersonQuery(typed), PURPOSE));
    }

    private PersonCard card(RegistryOnDatabase registry, PersonHit hit) {
        return registry.as("clerk", (entities, caller) -> searches(entities, caller).card(hit.person(), PURPOSE));
    }

    private static PersonHistory history(RegistryOnDatabase registry, PersonHit hit, LocalDate asOf) {
        return registry.as("clerk", (entities, caller) -> {
            JpaPersonRepository persons = new JpaPersonRepository(entities);
            return new HistoryReading(persons, new JpaPlannedMoves(entities), new SummaryReading(persons, RegistryOnDatabase.CLOCK)).history(MUSUBI, hit.person(),
                    new HistoryDays(asOf, LocalDate.of(2026, 11, 22)));
        });
    }

    private PersonSearches searches(EntityManager entities, CurrentCaller caller) {
        JpaNumberVault vault = new JpaNumberVault(entities);
        NumberLooks looks = new NumberLooks(vault, AddresseeFixture.seals(), RegistryOnDatabase.CLOCK);
        return new PersonSearches(new PersonDesk(new JpaPersonSearchRepository(entities), new JpaPersonRepository(entities), new JpaPlannedMoves(entities),
                new NumberHolders(vault, AddresseeFixture.seals(), looks), RegistryOnDatabase.CLOCK), new ListedReads(entries), caller);
    }

    private static RegistrationRow row(RegistrationState state, LocalDate since, StayAbroad abroad, boolean underProtection) {
        return new RegistrationRow(1, addresseeNumber(1), Optional.empty(), Optional.empty(), new BasicInformation("結　花子", "ムスビ　ハナコ",
                LocalDate.of(1990, 4, 1), Sex.FEMALE, "結市本町"), state, underProtection
                        ? Optional.of(new RegistrationRow.Term(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1))) : Optional.empty(), Optional.empty(),
                new ResidentChange(since, null, null), OtherNames.NONE, abroad);
    }
}
