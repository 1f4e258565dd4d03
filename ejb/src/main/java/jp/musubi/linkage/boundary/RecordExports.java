package jp.musubi.linkage.boundary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.musubi.addressee.boundary.AddresseeTranslations;
import jp.musubi.addressee.boundary.IntegratedAddresseeNumber;
import jp.musubi.disclosure.boundary.DisclosureHistory;
import jp.musubi.disclosure.boundary.ProvisionRecordView;
import jp.musubi.disclosure.boundary.RecordFormats;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.messaging.MessageLedger;
import jp.musubi.kernel.persistence.UuidV7;
import jp.musubi.kernel.security.Audited;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.security.CurrentCaller;
import jp.musubi.kernel.security.Discloses;
import jp.musubi.kernel.security.DisclosesNothing;
import jp.musubi.kernel.security.Guarded;
import jp.musubi.kernel.security.Roles;
import jp.musubi.kernel.time.JapaneseDates;
import jp.musubi.linkage.domain.RecordExportRepository;
import jp.musubi.linkage.domain.RecordExportRequest;
import jp.musubi.linkage.domain.RegisteredUses;

/** 情報提供等記録管理機能 (TKM): an institution's own records for its own systems, page by page. */
@Stateless
@DenyAll
@Guarded
public class RecordExports {

    private static final int PAGE = 1_000;

    private final RecordExportRepository exports;
    private final RegisteredUses uses;
    private final DisclosureHistory history;
    private final AddresseeTranslations translations;
    private final MessageLedger ledger;
    private final CurrentCaller callers;
    private final Clock clock;

    protected RecordExports() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public RecordExports(RecordExportRepository exports, RegisteredUses uses, DisclosureHistory history, AddresseeTranslations translations,
            MessageLedger ledger, CurrentCaller callers, Clock clock) {
        this.exports = exports;
        this.uses = uses;
        this.history = history;
        this.translations = translations;
        this.ledger = ledger;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * IF_TKM_40113.
     *
     * @throws BusinessException EXPORT_NOT_SYSTEMS, PERIOD_INVALID
     */
    @RolesAllowed(Roles.SYSTEM)
    @Audited("linkage.record-export.register")
    @DisclosesNothing("only confirms the request")
    public RecordExportAccepted register(@NotNull @Valid RequestRecordExport command) {
        Caller caller = exporter(command.origin());
        if (command.to().isBefore(command.from())) {
            throw new BusinessException(LinkageError.PERIOD_INVALID);
        }
        return ledger.once(command.origin().messageId(), command, RecordExportAccepted.class, () -> {
            RecordExportRequest request = new RecordExportRequest(UuidV7.next(clock), caller.institution(), caller.id(),
                    new RecordExportRequest.Days(command.from(), command.to()), clock.instant());
            exports.add(request);
            return new RecordExportAccepted(request.id(), request.acceptedAt());
        });
    }

    /**
     * IF_TKM_40124, for the system that asked.
     *
     * @throws BusinessException EXPORT_NOT_SYSTEMS, EXPORT_NOT_FOUND
     */
    @RolesAllowed(Roles.SYSTEM)
    @Audited("linkage.record-export.result")
    @Discloses(subject = "each record's person", items = "the record of the exchange")
    public RecordExport result(@NotNull @Valid GetRecordExport command) {
        Caller caller = exporter(command.origin());
        RecordExportRequest request = exports.find(caller.institution(), command.receiptNumber()).filter(asked -> asked.isOf(caller.id()))
                .orElseThrow(() -> new BusinessException(LinkageError.EXPORT_NOT_FOUND));
        UUID after = command.after() == null ? null : UUID.fromString(command.after());
        List<ProvisionRecordView> records = history.export(request.start(), request.end(), PAGE, after);
        Map<String, String> numbers = addresseeNumbers(records);
        String next = records.size() < PAGE ? null : records.get(records.size() - 1).entry().toString();
        return new RecordExport(request.id(), records.stream().map(record -> exported(record,
                numbers.getOrDefault(record.subject(), ""))).toList(), next);
    }

    private Caller exporter(MessageOrigin origin) {
        Caller caller = callers.get();
        origin.requireSentBy(caller);
        if (!uses.exports(caller.institution(), caller.id(), JapaneseDates.today(clock))) {
            throw new BusinessException(LinkageError.EXPORT_NOT_SYSTEMS, caller.id());
        }
        return caller;
    }

    /** By 団体内統合宛名番号. */
    private Map<String, String> addresseeNumbers(List<ProvisionRecordView> records) {
        return translations.addresseeNumbers(records.stream().map(ProvisionRecordView::subject)
                .filter(subject -> !subject.equals(RecordFormats.NOBODY)).distinct()
                .map(IntegratedAddresseeNumber::new).toList()).entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().value(), entry -> entry.getValue().value()));
    }

    private static ExportedRecord exported(ProvisionRecordView record, String addresseeNumber) {
        return new ExportedRecord(record.managementNumber(), record.side().name(), addresseeNumber, record.requester(),
                record.requesterDepartment(), record.provider(), record.task(), record.procedure(), record.information(),
                record.receivedAt(), record.requestedAt(), record.answeredAt(),
                record.outcome() == null ? null : record.outcome().name(), record.reason(), record.nonDisclosure(),
                record.legalBasis());
    }
}
