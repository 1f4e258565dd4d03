package jp.musubi.addressee.adapter;

import static jp.musubi.addressee.NonResidentFixture.hanako;
import static jp.musubi.addressee.NonResidentFixture.ichiro;
import static jp.musubi.addressee.NonResidentFixture.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.musubi.addressee.boundary.AddresseeError;
import jp.musubi.addressee.boundary.LookGround;
import jp.musubi.addressee.boundary.LookPurpose;
import jp.musubi.addressee.boundary.NonResidentError;
import jp.musubi.addressee.boundary.NonResidentItem;
import jp.musubi.addressee.boundary.NonResidentItems;
import jp.musubi.addressee.boundary.NonResidentNumber;
import jp.musubi.addressee.boundary.NonResidentQuery;
import jp.musubi.addressee.boundary.NonResidentView;
import jp.musubi.addressee.boundary.NumberingRefused;
import jp.musubi.disclosure.boundary.ReadEntry;
import jp.musubi.disclosure.boundary.ReadKind;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;
import jp.musubi.kernel.text.Widths;
import org.assertj.core.api.InstanceOfAssertFactories;

/** 住登外者 before the eyes of clerks, on both databases. */
class NonResidentLooksOnDatabasesTest {

    private static final NonResidentQuery BY_NAME = new NonResidentQuery("佐藤　一郎", null, null, null, null, false);
    private static final LookPurpose AT_THE_COUNTER = new LookPurpose("JM01000000081000", LookGround.COUNTER_SERVICE);

    private final List<ReadEntry> entries = new ArrayList<>();

    @OnBothDatabases
    void shows_the_whole_to_who_changes_it_unless_the_address_must_not_be_seen(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        String number = registry.request("child", ichiro()).number();
        UUID record = registry.readAsClerk("clerk", new ArrayList<>(), door -> door.search(BY_NAME, AT_THE_COUNTER)).get(0).record();

        NonResidentItems whole = registry.lookAsClerk("clerk", entries, door -> door.whole(record, AT_THE_COUNTER));

        assertThat(whole.revision()).isEqualTo(1);
        assertThat(whole.items()).isEqualTo(ichiro().entrySet().stream().filter(item -> NonResidentItem.BASIC.contains(item.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        assertThat(entries).singleElement().extracting(ReadEntry::items).asInstanceOf(InstanceOfAssertFactories.LIST).contains("ADDRESS", "OTHER_NAMES");
        registry.protect(number);
        assertThat(catchThrowableOfType(NumberingRefused.class, () -> registry.lookAsClerk("clerk", entries,
                door -> door.whole(record, AT_THE_COUNTER))).faults()).extracting(fault -> fault.error().code()).containsExactly("E0137");
        assertThat(entries).hasSize(1);
    }

    @OnBothDatabases
    void shows_into_whom_a_clerk_is_about_to_merge_and_tells_that_person(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        NonResidentNumber number = new NonResidentNumber(registry.request("child", ichiro()).number());

        NonResidentView main = registry.lookAsClerk("clerk", entries, door -> door.mergeTarget(number, AT_THE_COUNTER));

        assertThat(main.number()).isEqualTo(number);
        assertThat(List.of(main.name(), main.birthDate())).containsExactly("佐藤　一郎", "1964-07-01");
        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.subject()).isEqualTo(number.value());
            assertThat(entry.items()).containsExactly("NAME", "KANA", "BIRTH_DATE", "SEX", "ADDRESS");
        });
        assertThat(catchThrowableOfType(NumberingRefused.class, () -> registry.lookAsClerk("clerk", entries,
                door -> door.mergeTarget(new NonResidentNumber("500000000999999"), AT_THE_COUNTER))).faults())
                .extracting(fault -> fault.error()).containsExactly(NonResidentError.MERGE_TARGET_NOT_REGISTERED);
        assertThat(entries).hasSize(1);
    }

    @OnBothDatabases
    void shows_the_words_for_a_day_of_birth_that_is_not_known(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        registry.request("child", with(with(with(ichiro(), NonResidentItem.SEINENGAPPI, "1964-07-01"), NonResidentItem.SEINENGAPPI_FUSHOFURAGU, "1"),
                NonResidentItem.SEINENGAPPI_FUSHOHYOKI, "昭和３９年頃"));
        registry.request("child", with(ichiro(), NonResidentItem.JUSHO_BANCHIGOHYOKI, "２番"));

        assertThat(registry.readAsClerk("clerk", entries, door -> door.search(BY_NAME, AT_THE_COUNTER)))
                .extracting(NonResidentView::birthDateNotation).containsExactlyInAnyOrder("昭和３９年頃", null);
    }

    @OnBothDatabases
    void tells_the_person_that_a_look_showed_his_measure_instead_of_his_address(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        registry.protect(registry.request("child", ichiro()).number());

        UUID record = registry.readAsClerk("clerk", entries, door -> door.search(BY_NAME, AT_THE_COUNTER)).get(0).record();
        registry.readAsClerk("clerk", entries, door -> door.history(record, AT_THE_COUNTER));

        assertThat(entries).extracting(ReadEntry::items).containsExactly(List.of("NAME", "KANA", "BIRTH_DATE", "SEX", "UNDER_PROTECTION"),
                List.of("NAME", "KANA", "BIRTH_DATE", "SEX", "UNDER_PROTECTION", "HISTORY"));
    }

    @OnBothDatabases
    void shows_a_clerk_nobody_where_more_fit_than_he_can_tell_apart(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        for (int lot = 11; lot <= 30; lot++) {
            registry.request("child", with(ichiro(), NonResidentItem.JUSHO_BANCHIGOHYOKI, Widths.toFullWidth(lot + "番")));
        }
        assertThat(registry.readAsClerk("clerk", entries, door -> door.search(BY_NAME, AT_THE_COUNTER))).hasSize(20);
        entries.clear();
        registry.request("child", ichiro());

        assertThat(catchThrowableOfType(BusinessException.class, () -> registry.readAsClerk("clerk", entries,
                door -> door.search(BY_NAME, AT_THE_COUNTER))).errorCode()).isEqualTo(AddresseeError.TOO_MANY_FIT);

        assertThat(entries).isEmpty();
    }

    @OnBothDatabases
    void notes_what_a_clerk_looks_for_and_tells_nobody_of_a_record_that_he_may_not_see(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        String number = registry.request("child", ichiro()).number();
        String kept = registry.request("child", with(hanako(), NonResidentItem.TAGYOMUSANSHOFUKAFURAGU, "1")).number();

        UUID record = registry.readAsClerk("clerk", entries, door -> door.search(BY_NAME, AT_THE_COUNTER)).get(0).record();
        assertThat(registry.readAsClerk("clerk", entries, door -> door.history(record, AT_THE_COUNTER))).singleElement()
                .extracting(NonResidentView::number).isEqualTo(new NonResidentNumber(number));

        assertThat(entries).extracting(ReadEntry::items).containsExactly(List.of("NAME", "KANA", "BIRTH_DATE", "SEX", "ADDRESS"),
                List.of("NAME", "KANA", "BIRTH_DATE", "SEX", "ADDRESS", "HISTORY"));
        assertThat(entries).hasSize(2).allSatisfy(entry -> {
            assertThat(entry.task()).isEqualTo(AT_THE_COUNTER.task());
            assertThat(entry.ground()).isEqualTo("addressee.look.COUNTER_SERVICE");
            assertThat(entry.kind()).isEqualTo(ReadKind.SHOWN);
        });
        UUID keptRecord = registry.read("child", new ArrayList<>(), door -> door.history(new NonResidentNumber(kept))).get(0).record();
        for (UUID unseen : List.of(keptRecord, new UUID(0, 0))) {
            assertThat(catchThrowableOfType(NumberingRefused.class, () -> registry.readAsClerk("clerk", entries,
                    door -> door.history(unseen, AT_THE_COUNTER))).faults()).extracting(fault -> fault.error().code())
                    .containsExactly("E0122");
        }
    }
}
