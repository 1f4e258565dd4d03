package jp.musubi.addressee.adapter;

import static jp.musubi.addressee.NonResidentFixture.hanako;
import static jp.musubi.addressee.NonResidentFixture.ichiro;
import static jp.musubi.addressee.NonResidentFixture.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import jp.musubi.addressee.boundary.LookGround;
import jp.musubi.addressee.boundary.LookPurpose;
import jp.musubi.addressee.boundary.NonResidentItem;
import jp.musubi.addressee.boundary.NonResidentNumber;
import jp.musubi.addressee.boundary.NonResidentQuery;
import jp.musubi.addressee.boundary.NumberingRefused;
import jp.musubi.disclosure.boundary.ReadEntry;
import jp.musubi.disclosure.boundary.ReadKind;
import jp.musubi.kernel.persistence.OnBothDatabases;
import jp.musubi.kernel.persistence.TestDatabase;

/** 住登外者 before the eyes of clerks, on both databases. */
class NonResidentLooksOnDatabasesTest {

    private static final NonResidentQuery BY_NAME = new NonResidentQuery("佐藤　一郎", null, null, null, null, false);
    private static final LookPurpose AT_THE_COUNTER = new LookPurpose("JM01000000081000", LookGround.COUNTER_SERVICE);

    private final List<ReadEntry> entries = new ArrayList<>();

    @OnBothDatabases
    void notes_what_a_clerk_looks_for_and_tells_nobody_of_a_record_that_he_may_not_see(TestDatabase db) {
        RegistryOnDatabase registry = RegistryOnDatabase.on(db);
        String number = registry.request("child", ichiro()).number();
        String kept = registry.request("child", with(hanako(), NonResidentItem.TAGYOMUSANSHOFUKAFURAGU, "1")).number();

        registry.readAsClerk("clerk", entries, door -> door.search(BY_NAME, AT_THE_COUNTER));
        registry.readAsClerk("clerk", entries, door -> door.history(new NonResidentNumber(number), AT_THE_COUNTER));

        assertThat(entries).hasSize(2).allSatisfy(entry -> {
            assertThat(entry.task()).isEqualTo(AT_THE_COUNTER.task());
            assertThat(entry.ground()).isEqualTo("addressee.look.COUNTER_SERVICE");
            assertThat(entry.kind()).isEqualTo(ReadKind.SHOWN);
        });
        for (String unseen : List.of(kept, "999999999999998")) {
            assertThat(catchThrowableOfType(NumberingRefused.class, () -> registry.readAsClerk("clerk", entries,
                    door -> door.history(new NonResidentNumber(unseen), AT_THE_COUNTER))).faults()).extracting(fault -> fault.error().code())
                    .containsExactly("E0122");
        }
    }
}
