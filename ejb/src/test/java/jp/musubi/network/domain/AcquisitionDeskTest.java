package jp.musubi.network.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.network.PartyKeysFixture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcquisitionDeskTest {

    private static final String PERSON = "7f6c1a52-0000-4000-8000-000000000001";

    @TempDir
    static Path keys;

    private final HubFixture hub = new HubFixture(keys);

    @BeforeAll
    static void keys() {
        PartyKeysFixture.write(keys, HubFixture.HUB, HubFixture.PORTAL, HubFixture.JLIS, HubFixture.MUSUBI, HubFixture.ENISHI);
    }

    @Test
    void code_is_handed_out_and_the_number_is_erased() {
        // given
        String number = issue(HubFixture.MUSUBI, "m1", 1).get(0);
        resolve(number, PERSON);
        // when
        CollectedAcquisitions.Item item = collect(HubFixture.MUSUBI, "c1", List.of(number)).get(0);
        // then
        assertThat(item.outcome()).isEqualTo(CollectedAcquisitions.Outcome.ACQUIRED);
        assertThat(item.code()).matches("[0-9a-f]{32}").isNotEqualTo(number);
        assertThat(hub.store.acquisitions).isEmpty();
        assertThat(collect(HubFixture.MUSUBI, "c2", List.of(number)).get(0).outcome())
                .isEqualTo(CollectedAcquisitions.Outcome.UNKNOWN_NUMBER);
    }

    @Test
    void one_person_has_one_code_per_party_and_another_at_every_other_party() {
        // given
        String first = codeFor(HubFixture.MUSUBI, "a");
        // when
        String again = codeFor(HubFixture.MUSUBI, "b");
        String elsewhere = codeFor(HubFixture.ENISHI, "c");
        String atPortal = codeFor(HubFixture.PORTAL, "d");
        // then
        assertThat(again).isEqualTo(first);
        assertThat(List.of(first, elsewhere, atPortal)).doesNotHaveDuplicates();
    }

    @Test
    void repeated_collection_gets_the_stored_answer_although_the_numbers_are_gone() {
        // given
        List<String> numbers = issue(HubFixture.MUSUBI, "m1", 2);
        resolve(numbers.get(0), PERSON);
        List<CollectedAcquisitions.Item> first = collect(HubFixture.MUSUBI, "c1", numbers);
        // when
        List<CollectedAcquisitions.Item> repeated = collect(HubFixture.MUSUBI, "c1", numbers);
        // then
        assertThat(repeated).isEqualTo(first);
        assertThat(first).extracting(CollectedAcquisitions.Item::outcome)
                .containsExactly(CollectedAcquisitions.Outcome.ACQUIRED, CollectedAcquisitions.Outcome.PENDING);
    }

    @Test
    void same_message_id_with_other_numbers_is_refused() {
        // given
        List<String> numbers = issue(HubFixture.MUSUBI, "m1", 2);
        collect(HubFixture.MUSUBI, "c1", numbers.subList(0, 1));
        // when
        BusinessException refused = catchThrowableOfType(BusinessException.class,
                () -> collect(HubFixture.MUSUBI, "c1", numbers.subList(1, 2)));
        // then
        assertThat(refused.code()).isEqualTo("NET-0302");
    }

    @Test
    void repeated_issue_gives_the_same_numbers() {
        // given
        List<String> numbers = issue(HubFixture.MUSUBI, "m1", 3);
        // when / then
        assertThat(issue(HubFixture.MUSUBI, "m1", 3)).isEqualTo(numbers);
    }

    @Test
    void number_of_another_party_is_unknown() {
        // given
        String number = issue(HubFixture.MUSUBI, "m1", 1).get(0);
        resolve(number, PERSON);
        // when
        CollectedAcquisitions.Item item = collect(HubFixture.ENISHI, "c1", List.of(number)).get(0);
        // then
        assertThat(item.outcome()).isEqualTo(CollectedAcquisitions.Outcome.UNKNOWN_NUMBER);
        assertThat(hub.store.acquisitions).hasSize(1);
    }

    @Test
    void person_whom_j_lis_does_not_know_gets_no_code() {
        // given
        String number = issue(HubFixture.MUSUBI, "m1", 1).get(0);
        resolve(number, null);
        // when
        CollectedAcquisitions.Item item = collect(HubFixture.MUSUBI, "c1", List.of(number)).get(0);
        // then
        assertThat(item.outcome()).isEqualTo(CollectedAcquisitions.Outcome.NOT_FOUND);
        assertThat(hub.store.codes).isEmpty();
    }

    @Test
    void second_resolution_to_somebody_else_is_a_conflict_and_the_first_stands() {
        // given
        String number = issue(HubFixture.MUSUBI, "m1", 1).get(0);
        resolve(number, PERSON);
        // when
        ResolvedAcquisitions.Outcome other = resolve(number, "7f6c1a52-0000-4000-8000-000000000002");
        // then
        assertThat(other).isEqualTo(ResolvedAcquisitions.Outcome.CONFLICT);
        assertThat(resolve(number, PERSON)).isEqualTo(ResolvedAcquisitions.Outcome.ACCEPTED);
    }

    @Test
    void only_j_lis_resolves() {
        // given
        String number = issue(HubFixture.MUSUBI, "m1", 1).get(0);
        Map<String, Object> body = Map.of("items", List.of(Map.of("acquisitionNumber", number, "linkId", PERSON)));
        // when
        BusinessException refused = catchThrowableOfType(BusinessException.class,
                () -> hub.incoming(HubFixture.MUSUBI, MessageType.ACQUISITION_RESOLVE, "r1", body));
        // then
        assertThat(refused.code()).isEqualTo("NET-0103");
    }

    private String codeFor(String party, String messageId) {
        String number = issue(party, messageId, 1).get(0);
        resolve(number, PERSON);
        return collect(party, messageId, List.of(number)).get(0).code();
    }

    private List<String> issue(String party, String messageId, int count) {
        return hub.acquisitions.issue(hub.incoming(party, MessageType.ACQUISITION_ISSUE, messageId, Map.of("count", count))).numbers();
    }

    private ResolvedAcquisitions.Outcome resolve(String number, String person) {
        Map<String, Object> item = new HashMap<>();
        item.put("acquisitionNumber", number);
        item.put("linkId", person);
        return hub.acquisitions.resolve(hub.incoming(HubFixture.JLIS, MessageType.ACQUISITION_RESOLVE, "r", Map.of("items", List.of(item))))
                .items().get(0).outcome();
    }

    private List<CollectedAcquisitions.Item> collect(String party, String messageId, List<String> numbers) {
        return hub.acquisitions
                .collect(hub.incoming(party, MessageType.ACQUISITION_COLLECT, messageId, Map.of("numbers", numbers))).items();
    }
}
