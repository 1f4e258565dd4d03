package jp.musubi.linkage.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.AddresseeTranslations;
import jp.musubi.addressee.boundary.IntegratedAddresseeNumber;
import jp.musubi.disclosure.boundary.DisclosureHistory;
import jp.musubi.disclosure.boundary.ProvisionRecordView;
import jp.musubi.disclosure.boundary.RecordFormats;
import jp.musubi.disclosure.boundary.Side;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.security.CurrentCaller;
import jp.musubi.linkage.domain.LinkageFixture;
import jp.musubi.linkage.domain.RecordExportRepository;
import jp.musubi.linkage.domain.RecordExportRequest;
import org.junit.jupiter.api.Test;

class RecordExportsTest {

    private static final UUID RECEIPT = UUID.randomUUID();

    private final List<Collection<IntegratedAddresseeNumber>> translated = new ArrayList<>();
    private final CurrentCaller callers = new CurrentCaller();
    private final AddresseeTranslations translations = new AddresseeTranslations() {
        @Override
        public Map<IntegratedAddresseeNumber, AddresseeNumber> addresseeNumbers(Collection<IntegratedAddresseeNumber> numbers) {
            translated.add(numbers);
            return Map.of(new IntegratedAddresseeNumber(LinkageFixture.TARO_HERE), new AddresseeNumber(LinkageFixture.TARO));
        }
    };
    private final DisclosureHistory history = new DisclosureHistory() {
        @Override
        public List<ProvisionRecordView> export(Instant from, Instant to, int max, UUID after) {
            return List.of(record(LinkageFixture.TARO_HERE), record(LinkageFixture.TARO_THERE), record(LinkageFixture.TARO_HERE),
                    record(RecordFormats.NOBODY));
        }
    };
    private final RecordExportRepository exports = new RecordExportRepository() {
        @Override
        public void add(RecordExportRequest request) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<RecordExportRequest> find(String institution, UUID id) {
            LocalDate day = LocalDate.of(2026, 11, 21);
            return Optional.of(new RecordExportRequest(id, institution, "musubi-child", new RecordExportRequest.Days(day, day), Instant.EPOCH));
        }
    };

    @Test
    void translates_the_persons_of_a_page_in_one_go() {
        callers.enter(new Caller(Caller.Kind.SYSTEM, LinkageFixture.MUSUBI, "musubi-child", ""));

        RecordExport page = new RecordExports(exports, history, translations, null, callers, Clock.systemUTC())
                .result(new GetRecordExport(null, RECEIPT, null));

        callers.leave();
        assertThat(page.records()).extracting(ExportedRecord::addresseeNumber)
                .containsExactly(LinkageFixture.TARO, "", LinkageFixture.TARO, "");
        assertThat(translated).singleElement().satisfies(numbers -> assertThat(numbers).hasSize(2));
    }

    private static ProvisionRecordView record(String subject) {
        return new ProvisionRecordView(UUID.randomUUID(), LinkageFixture.MUSUBI, Side.REQUESTER, "number", null, "", Instant.EPOCH,
                Instant.EPOCH, LinkageFixture.MUSUBI, "1010", null, LinkageFixture.ENISHI, "task", "procedure", "information",
                List.of(), false, false, "basis", subject);
    }
}
