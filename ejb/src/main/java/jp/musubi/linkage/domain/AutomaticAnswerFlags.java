package jp.musubi.linkage.domain;

import java.time.Clock;
import java.util.Optional;
import jp.musubi.kernel.security.Caller;
import jp.musubi.linkage.boundary.MessageMode;
import jp.musubi.linkage.boundary.SetAutomaticAnswer;

/** Sets and takes back 自動応答不可フラグ. A test message changes nothing. */
public final class AutomaticAnswerFlags {

    private final AutomaticAnswerFlagRepository flags;
    private final Clock clock;

    public AutomaticAnswerFlags(AutomaticAnswerFlagRepository flags, Clock clock) {
        this.flags = flags;
        this.clock = clock;
    }

    public void set(Caller caller, String subject, SetAutomaticAnswer command) {
        AutomaticAnswerFlag.Key key = AutomaticAnswerFlag.Key.of(caller.institution(), subject, command.informationCode());
        Optional<AutomaticAnswerFlag> known = flags.find(key);
        if (command.origin().mode() == MessageMode.TEST) {
            return;
        }
        if (!command.disabled()) {
            known.ifPresent(flags::remove);
            return;
        }
        AutomaticAnswerFlag flag = known.orElseGet(() -> new AutomaticAnswerFlag(key));
        flag.set(command.until(), caller.id(), clock.instant());
        if (known.isEmpty()) {
            flags.add(flag);
        }
    }
}
