package jp.musubi.addressee.adapter;

import static jp.musubi.addressee.AddresseeFixture.ENISHI;
import static jp.musubi.addressee.AddresseeFixture.addresseeNumber;
import static jp.musubi.addressee.AddresseeFixture.individualNumber;
import static jp.musubi.addressee.AddresseeFixture.integratedNumber;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.musubi.addressee.AddresseeFixture;
import jp.musubi.addressee.boundary.AddresseeLink;
import jp.musubi.addressee.boundary.AddresseeLinks;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.BusinessSystem;
import jp.musubi.addressee.boundary.IndividualNumber;
import jp.musubi.addressee.boundary.IntegratedAddresseeNumber;
import jp.musubi.addressee.boundary.NumberTranslations;
import jp.musubi.addressee.boundary.RegistrationState;
import jp.musubi.addressee.boundary.RejectedRow;
import jp.musubi.addressee.boundary.Sex;
import jp.musubi.addressee.boundary.TranslateNumbers;
import jp.musubi.addressee.boundary.TranslatedNumbers;
import jp.musubi.addressee.boundary.TranslationDirection;
import jp.musubi.addressee.domain.BasicInformation;
import jp.musubi.addressee.domain.LinkReading;
import jp.musubi.addressee.domain.NumberTranslator;
import jp.musubi.addressee.domain.RegistrationRow;
import jp.musubi.disclosure.boundary.ListedReads;
import jp.musubi.disclosure.boundary.ReadEntry;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;

/** Links of one person to several systems against the database, and which of them has the 統合宛名フラグ. */
class LinksOnDatabasesTest {

    private static final String REGISTRY = "001";
    private static final String TAX = "010";
    private static final String WELFARE = "011";

    private final List<ReadEntry> entries = new ArrayList<>();

    @OnBothDatabases
    void gives_the_flag_to_the_resident_registry_whoever_came_before_or_comes_after(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        register(registry, 1, TAX, RegistrationState.RESIDENT);
        assertThat(flagged(registry)).containsExactly(TAX);

        register(registry, 2, REGISTRY, RegistrationState.RESIDENT);
        assertThat(flagged(registry)).containsExactly(REGISTRY);

        register(registry, 3, WELFARE, RegistrationState.RESIDENT);
        register(registry, 2, TAX, RegistrationState.RESIDENT);
        assertThat(flagged(registry)).containsExactly(REGISTRY);
        assertThat(links(registry)).extracting(link -> link.system().businessId() + " " + link.addresseeNumber().value())
                .containsExactly("001 " + number(2), "010 " + number(1), "010 " + number(2), "011 " + number(3));
        assertThat(registry.count("person")).isEqualTo(1);
    }

    @OnBothDatabases
    void lets_any_system_take_the_flag_while_the_person_is_no_resident(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        register(registry, 1, TAX, RegistrationState.NON_RESIDENT);
        register(registry, 2, WELFARE, RegistrationState.NON_RESIDENT);
        assertThat(flagged(registry)).containsExactly(WELFARE);

        register(registry, 2, TAX, RegistrationState.NON_RESIDENT);
        assertThat(flagged(registry)).containsExactly(TAX);
    }

    @OnBothDatabases
    void says_the_same_again_without_writing(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        register(registry, 1, TAX, RegistrationState.RESIDENT);
        register(registry, 1, TAX, RegistrationState.RESIDENT);

        assertThat(registry.count("system_link")).isEqualTo(1);
        Map<IntegratedAddresseeNumber, List<AddresseeNumber>> elsewhere = registry.of(ENISHI).as("tax", (entities, caller) ->
                new JpaPersonRepository(entities).linkedNumbers(ENISHI, new BusinessSystem(TAX, "000"), List.of(integratedNumber(1))));
        assertThat(elsewhere).isEmpty();
    }

    @OnBothDatabases
    void translates_back_to_the_number_of_the_system_that_asks_and_chooses_from_none(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        register(registry, 1, REGISTRY, RegistrationState.RESIDENT);
        register(registry, 2, TAX, RegistrationState.RESIDENT);

        assertThat(back(registry, TAX).translated()).extracting(TranslatedNumbers.Row::translated).containsExactly(number(2));
        assertThat(back(registry, null).translated()).extracting(TranslatedNumbers.Row::translated).containsExactly(number(1));
        assertThat(back(registry, WELFARE).rejected()).extracting(RejectedRow::code).containsExactly("ADR-0213");

        register(registry, 3, TAX, RegistrationState.RESIDENT);
        assertThat(back(registry, TAX).rejected()).extracting(RejectedRow::code).containsExactly("ADR-0214");
    }

    @OnBothDatabases
    void records_who_looked_at_the_links(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        register(registry, 1, TAX, RegistrationState.RESIDENT);

        links(registry);

        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.subject()).isEqualTo(integratedNumber(1).value());
            assertThat(entry.items()).containsExactly("LINKED_SYSTEMS");
        });
        assertThatThrownBy(() -> links(registry.of(ENISHI))).isInstanceOf(BusinessException.class);
    }

    private static void register(RegistryOnDatabase registry, int addressee, String businessId, RegistrationState state) {
        registry.register(List.of(new RegistrationRow(1, addresseeNumber(addressee), Optional.of(new IndividualNumber(individualNumber(1))),
                Optional.empty(), new BasicInformation("結　花子", "ムスビ　ハナコ", LocalDate.of(1990, 4, 1), Sex.FEMALE, "結市"), state,
                Optional.empty(), BusinessSystem.of(businessId, null))));
    }

    private static String number(int addressee) {
        return addresseeNumber(addressee).value();
    }

    private List<String> flagged(RegistryOnDatabase registry) {
        return links(registry).stream().filter(AddresseeLink::integrated).map(link -> link.system().businessId()).toList();
    }

    private List<AddresseeLink> links(RegistryOnDatabase registry) {
        return registry.as("tax", (entities, caller) -> new AddresseeLinks(new LinkReading(new JpaPersonRepository(entities)),
                new ListedReads(entries), caller).links(addresseeNumber(1)));
    }

    private static TranslatedNumbers back(RegistryOnDatabase registry, String businessId) {
        return registry.as("tax", (entities, caller) -> new NumberTranslations(new NumberTranslator(new JpaPersonRepository(entities)),
                AddresseeFixture.EVERY_TASK, caller).translate(new TranslateNumbers(TranslationDirection.TO_ADDRESSEE, List.of(integratedNumber(1).value()),
                        businessId, null)));
    }
}
