package jp.musubi.identity.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.kernel.error.BusinessException;

/** Brings the accounts to what the operator's file says; accounts that the file no longer has stay. */
public class StaffRegister {

    private final StaffAccounts accounts;
    private final StaffSecrets secrets;
    private final Clock clock;

    public StaffRegister(StaffAccounts accounts, StaffSecrets secrets, Clock clock) {
        this.accounts = accounts;
        this.secrets = secrets;
        this.clock = clock;
    }

    public Result apply(List<StaffRow> rows) {
        Result result = new Result(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (StaffRow row : rows) {
            try {
                apply(row, result);
            } catch (BusinessException e) {
                result.refused().add(e);
            }
        }
        return result;
    }

    private void apply(StaffRow row, Result result) {
        Instant now = clock.instant();
        Optional<StaffAccount> known = accounts.find(row.name());
        boolean renewed = known.isPresent() && known.get().wantsNewRound(row);
        if (known.isEmpty() || known.get().accept(row, now) || renewed) {
            result.changed().add(row.name());
        }
        StaffAccount account = known.orElseGet(() -> StaffAccount.register(row, secrets, now));
        if (renewed) {
            account.renew(row.round(), secrets);
        }
        if (renewed || known.isEmpty() && !account.isEnrolled()) {
            EnrolmentCode code = EnrolmentCode.random();
            account.give(code, secrets, now.plus(EnrolmentCode.VALID));
            result.issued().add(new Issued(row.name(), code, now.plus(EnrolmentCode.VALID)));
        }
        if (known.isEmpty()) {
            accounts.add(account);
        }
        if (account.contradicts(row)) {
            result.refused().add(new BusinessException(IdentityError.STAFF_ADMINISTERED, row.line()));
        }
    }

    /** Which accounts changed, which one-time codes must reach their clerks, and which lines were refused. */
    public record Result(List<String> changed, List<Issued> issued, List<BusinessException> refused) {
    }

    /** A one-time code on its way to a clerk. */
    public record Issued(String name, EnrolmentCode code, Instant until) {
    }
}
