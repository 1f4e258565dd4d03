package jp.musubi.identity.adapter;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.musubi.identity.domain.CallingSystem;
import jp.musubi.identity.domain.CallingSystemRepository;
import jp.musubi.identity.domain.RegistrationRow;
import jp.musubi.kernel.error.BusinessException;

/** Brings the table to what the file says, in one transaction. The same rows again change nothing; rows that the file no longer has stay. */
@Stateless
@PermitAll
public class RegistrationImport {

    private final CallingSystemRepository systems;
    private final Clock clock;

    protected RegistrationImport() {
        this(null, null);
    }

    @Inject
    public RegistrationImport(CallingSystemRepository systems, Clock clock) {
        this.systems = systems;
        this.clock = clock;
    }

    public Result apply(List<RegistrationRow> rows) {
        systems.lockForWriting();
        Map<String, CallingSystem> known = systems.all().stream()
                .collect(Collectors.toMap(CallingSystem::fingerprint, Function.identity()));
        List<BusinessException> refused = new ArrayList<>();
        int changed = 0;
        for (RegistrationRow row : rows) {
            try {
                changed += apply(row, known) ? 1 : 0;
            } catch (BusinessException e) {
                refused.add(e);
            }
        }
        if (changed > 0) {
            systems.advanceRevision();
        }
        return new Result(changed, refused);
    }

    private boolean apply(RegistrationRow row, Map<String, CallingSystem> known) {
        Instant now = clock.instant();
        CallingSystem system = known.get(row.fingerprint());
        if (system != null) {
            return system.accept(row, now);
        }
        CallingSystem fresh = CallingSystem.register(row, now);
        systems.add(fresh);
        known.put(row.fingerprint(), fresh);
        return true;
    }

    /** How many registrations changed, and which lines were refused. */
    public record Result(int changed, List<BusinessException> refused) {
    }
}
