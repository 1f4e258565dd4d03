package jp.musubi.linkage.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.security.CurrentCaller;
import jp.musubi.linkage.domain.FixedUses;
import jp.musubi.linkage.domain.LinkageFixture;
import jp.musubi.linkage.domain.RecordExportRepository;
import jp.musubi.linkage.domain.RecordExportRequest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RecordExportsTest {

    private static final UUID RECEIPT = UUID.randomUUID();
    private static final MessageOrigin ORIGIN = origin("musubi-child");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

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
            return Optional.of(new RecordExportRequest(id, institution, "musubi-child", new RecordExportRequest.Days(DAY, DAY), Instant.EPOCH));
        }
    };

    @Test
    void translates_the_persons_of_a_page_in_one_go() {
        callers.enter(new Caller(Caller.Kind.SYSTEM, LinkageFixture.MUSUBI, "musubi-child", ""));

        RecordExport page = door().result(new GetRecordExport(ORIGIN, RECEIPT, null));

        callers.leave();
        assertThat(page.records()).extracting(ExportedRecord::addresseeNumber)
                .containsExactly(LinkageFixture.TARO, "", LinkageFixture.TARO, "");
        assertThat(translated).singleElement().satisfies(numbers -> assertThat(numbers).hasSize(2));
    }

    @Test
    void takes_no_message_of_a_system_in_anothers_name() {
        callers.enter(new Caller(Caller.Kind.SYSTEM, LinkageFixture.MUSUBI, "musubi-child", ""));
        MessageOrigin anothers = origin("musubi-tax");

        assertAnothers(() -> door().register(new RequestRecordExport(anothers, DAY, DAY)));
        assertAnothers(() -> door().result(new GetRecordExport(anothers, RECEIPT, null)));

        callers.leave();
    }

    @Test
    void gives_an_export_to_the_system_that_asked_for_it_alone() {
        callers.enter(new Caller(Caller.Kind.SYSTEM, LinkageFixture.MUSUBI, "other-child", ""));

        assertRefused(() -> door().result(new GetRecordExport(origin("other-child"), RECEIPT, null)), LinkageError.EXPORT_NOT_FOUND);

        callers.leave();
    }

    @Test
    void exports_to_no_system_that_is_not_registered_for_it() {
        callers.enter(new Caller(Caller.Kind.SYSTEM, LinkageFixture.MUSUBI, "musubi-tax", ""));

        assertRefused(() -> door().register(new RequestRecordExport(origin("musubi-tax"), DAY, DAY)), LinkageError.EXPORT_NOT_SYSTEMS);
        assertRefused(() -> door().result(new GetRecordExport(origin("musubi-tax"), RECEIPT, null)), LinkageError.EXPORT_NOT_SYSTEMS);

        callers.leave();
    }

    private RecordExports door() {
        return new RecordExports(exports, new FixedUses(), history, translations, null, callers, Clock.systemUTC());
    }

    private static void assertAnothers(ThrowingCallable act) {
        assertRefused(act, LinkageError.SOURCE_NOT_CALLER);
    }

    private static void assertRefused(ThrowingCallable act, LinkageError reason) {
        assertThatThrownBy(act).isInstanceOfSatisfying(BusinessException.class, refused -> assertThat(refused.errorCode()).isEqualTo(reason));
    }

    private static MessageOrigin origin(String system) {
        return new MessageOrigin("m-1", "IF_TKM_40113_R01", MessageMode.PRODUCTION, system, "musubi", "1010", "suzuki");
    }

    private static ProvisionRecordView record(String subject) {
        return new ProvisionRecordView(UUID.randomUUID(), LinkageFixture.MUSUBI, Side.REQUESTER, "number", null, "", Instant.EPOCH,
                Instant.EPOCH, LinkageFixture.MUSUBI, "1010", null, LinkageFixture.ENISHI, "task", "procedure", "information",
                List.of(), false, false, "basis", subject);
    }
}
