package jp.musubi.addressee.boundary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.musubi.addressee.domain.Registrar;
import jp.musubi.addressee.domain.RegistrationRow;
import jp.musubi.addressee.domain.RowOutcome;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.security.Audited;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.security.CurrentCaller;
import jp.musubi.kernel.security.DisclosesNothing;
import jp.musubi.kernel.security.Guarded;
import jp.musubi.kernel.security.Roles;

/** 付番依頼受信・更新依頼受信 (機能ID 0320001, 0320021). Business systems register whom they know. */
@Stateless
@DenyAll
@Guarded
public class AddresseeRegistrations {

    private final Registrar registrar;
    private final CurrentCaller caller;
    private final RowReader reader;
    private final Event<ResidentCodesRegistered> news;

    protected AddresseeRegistrations() {
        this(null, null, null, null, null);
    }

    @Inject
    public AddresseeRegistrations(Registrar registrar, CurrentCaller caller, Validator validator, Clock clock,
            Event<ResidentCodesRegistered> news) {
        this.registrar = registrar;
        this.caller = caller;
        this.reader = new RowReader(validator, clock);
        this.news = news;
    }

    /** Registers the good rows and says of each bad one why; the same rows again change nothing. */
    @RolesAllowed(Roles.SYSTEM)
    @Audited("addressee.registration.register")
    @DisclosesNothing("takes data in; the answer has row numbers and codes only")
    public RegistrationResult register(@NotNull @Valid RegisterAddressees command) {
        List<RowOutcome> outcomes = new ArrayList<>(command.rows().size());
        List<RegistrationRow> rows = new ArrayList<>(command.rows().size());
        for (int row = 1; row <= command.rows().size(); row++) {
            try {
                rows.add(reader.read(row, command.rows().get(row - 1)));
            } catch (BusinessException refused) {
                outcomes.add(RowOutcome.refused(row, refused));
            }
        }
        Caller sender = caller.get();
        Registrar.Registered registered = registrar.register(sender.institution(), sender.id(), rows);
        outcomes.addAll(registered.outcomes());
        if (!registered.withNewResidentCode().isEmpty()) {
            news.fire(new ResidentCodesRegistered(sender.institution(), registered.withNewResidentCode()));
        }
        return RegistrationResult.of(outcomes, warnings(rows, RegistrationResult.rejected(outcomes)));
    }

    private List<RowWarning> warnings(List<RegistrationRow> rows, List<RejectedRow> rejected) {
        List<Integer> turnedAway = rejected.stream().map(RejectedRow::row).toList();
        return rows.stream().filter(row -> !turnedAway.contains(row.row())).flatMap(row -> Stream.concat(
                warning(row, AddresseeError.RESIDENT_CODE_CHECK_DIGIT, row.residentCode().filter(code -> !code.checkDigitFits()).isPresent()),
                warning(row, AddresseeError.PLAN_TAKEN, row.change().changedOn().filter(reader::isToCome).isPresent()))).toList();
    }

    private static Stream<RowWarning> warning(RegistrationRow row, AddresseeError oddity, boolean deserved) {
        return deserved ? Stream.of(new RowWarning(row.row(), oddity.code(), oddity.text(Locale.JAPANESE), oddity.text(Locale.ENGLISH))) : Stream.empty();
    }
}
