package jp.musubi.linkage.boundary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import jp.musubi.kernel.config.NodeConfiguration;
import jp.musubi.kernel.security.Audited;
import jp.musubi.kernel.security.CurrentCaller;
import jp.musubi.kernel.security.DisclosesNothing;
import jp.musubi.kernel.security.Guarded;
import jp.musubi.kernel.security.Roles;

/** システム管理機能 (SYM): whether the intermediary server takes messages. */
@Stateless
@DenyAll
@Guarded
public class OperatingStates {

    private final NodeConfiguration configuration;
    private final CurrentCaller callers;
    private final Clock clock;

    protected OperatingStates() {
        this(null, null, null);
    }

    @Inject
    public OperatingStates(NodeConfiguration configuration, CurrentCaller callers, Clock clock) {
        this.configuration = configuration;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * IF_SYM_20212. Operators announce a stop by {@code musubi.linkage.stopped=true}.
     *
     * @throws jp.musubi.kernel.error.BusinessException SOURCE_NOT_CALLER
     */
    @RolesAllowed(Roles.SYSTEM)
    @Audited("linkage.operation.state")
    @DisclosesNothing("says nothing about any person")
    public OperatingState state(@NotNull @Valid MessageOrigin origin) {
        origin.requireSentBy(callers.get());
        boolean stopped = configuration.find("musubi.linkage.stopped").map(Boolean::parseBoolean).orElse(false);
        return new OperatingState(stopped ? OperatingState.State.STOPPED : OperatingState.State.OPERATING, clock.instant());
    }
}
