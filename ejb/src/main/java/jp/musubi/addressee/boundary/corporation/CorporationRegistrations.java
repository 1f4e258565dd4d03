package jp.musubi.addressee.boundary.corporation;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import jp.musubi.addressee.boundary.RegistrationResult;
import jp.musubi.addressee.domain.RowOutcome;
import jp.musubi.addressee.domain.corporation.CorporationRegister;
import jp.musubi.addressee.domain.corporation.CorporationRow;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.security.Audited;
import jp.musubi.kernel.security.CurrentCaller;
import jp.musubi.kernel.security.DisclosesNothing;
import jp.musubi.kernel.security.Guarded;
import jp.musubi.kernel.security.Roles;

/** 法人の登録. Business systems register corporations and branches, and what changes of them. */
@Stateless
@DenyAll
@Guarded
public class CorporationRegistrations {

    private final CorporationRegister register;
    private final CurrentCaller caller;
    private final CorporationRowReader reader;

    protected CorporationRegistrations() {
        this(null, null, null, null);
    }

    @Inject
    public CorporationRegistrations(CorporationRegister register, CurrentCaller caller, Validator validator, Clock clock) {
        this.register = register;
        this.caller = caller;
        this.reader = new CorporationRowReader(validator, clock);
    }

    /** Registers the good rows and says of each bad one why; the same rows again change nothing. */
    @RolesAllowed(Roles.SYSTEM)
    @Audited("addressee.corporation.register")
    @DisclosesNothing("corporations are no persons; the answer has row numbers and codes only")
    public RegistrationResult register(@NotNull @Valid RegisterCorporations command) {
        List<RowOutcome> outcomes = new ArrayList<>(command.rows().size());
        List<CorporationRow> rows = new ArrayList<>(command.rows().size());
        for (int row = 1; row <= command.rows().size(); row++) {
            try {
                rows.add(reader.read(row, command.rows().get(row - 1)));
            } catch (BusinessException refused) {
                outcomes.add(RowOutcome.refused(row, refused));
            }
        }
        outcomes.addAll(register.register(caller.get(), rows));
        return RegistrationResult.of(outcomes, List.of());
    }
}
