package jp.musubi.selfinfo.boundary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import jp.musubi.identity.boundary.OwnRecord;
import jp.musubi.identity.boundary.ResidentActKind;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.error.KernelError;
import jp.musubi.kernel.security.Audited;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.security.CurrentCaller;
import jp.musubi.kernel.security.Discloses;
import jp.musubi.kernel.security.Guarded;
import jp.musubi.kernel.security.Roles;
import jp.musubi.selfinfo.domain.HistoryDesk;

/**
 * やりとり履歴 of the resident who is signed in. Each institution and the network leave their own entry that they told
 * him; the portal keeps nothing but that he looked, in his own record, so there is no transaction here that could hold one.
 */
@Stateless
@DenyAll
@Guarded
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ExchangeHistory {

    private final HistoryDesk desk;
    private final CurrentCaller caller;
    private final OwnRecord record;

    protected ExchangeHistory() {
        this(null, null, null);
    }

    @Inject
    public ExchangeHistory(HistoryDesk desk, CurrentCaller caller, OwnRecord record) {
        this.desk = desk;
        this.caller = caller;
        this.record = record;
    }

    /** @throws BusinessException PERIOD_INVALID, PERSON_UNKNOWN, NETWORK_UNREACHABLE */
    @RolesAllowed(Roles.RESIDENT)
    @Audited("selfinfo.history.list")
    @Discloses(subject = "caller", items = "exchanges and looks of the period")
    public HistoryView mine(@NotNull LocalDate from, @NotNull LocalDate to) {
        HistoryView history = desk.history(subject(), from, to);
        record.note(ResidentActKind.HISTORY_SHOWN);
        return history;
    }

    /** @throws BusinessException EXCHANGE_NOT_FOUND, PERSON_UNKNOWN, NETWORK_UNREACHABLE */
    @RolesAllowed(Roles.RESIDENT)
    @Audited("selfinfo.exchange.show")
    @Discloses(subject = "caller", items = "all recorded items of one exchange")
    public ExchangeDetail detail(
            @NotNull @Pattern(regexp = "[0-9]{16}-[0-9]{14}-[0-9]{6}-[0-9]{2}") String managementNumber) {
        ExchangeDetail exchange = desk.detail(subject(), managementNumber);
        record.note(ResidentActKind.EXCHANGE_SHOWN);
        return exchange;
    }

    private String subject() {
        Caller resident = caller.get();
        if (resident.kind() != Caller.Kind.RESIDENT || resident.id().isEmpty()) {
            throw new BusinessException(KernelError.NOT_ALLOWED);
        }
        return resident.id();
    }
}
