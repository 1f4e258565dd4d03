package jp.musubi.linkage.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.time.JapaneseDates;
import jp.musubi.linkage.boundary.LinkageError;
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

    /**
     * Whoever learns of a danger keeps a person from automatic answers; only who did so says that it is over, or sooner over.
     *
     * @throws BusinessException FLAG_OF_ANOTHER_SYSTEM
     */
    public void set(Caller caller, String subject, SetAutomaticAnswer command) {
        AutomaticAnswerFlag.Key key = AutomaticAnswerFlag.Key.of(caller.institution(), subject, command.informationCode());
        Optional<AutomaticAnswerFlag> known = flags.find(key);
        LocalDate last = command.disabled() ? command.until() : LocalDate.MIN;
        if (command.informationCode() == null && known.filter(flag -> flag.isShortenedBy(caller.id(), last, JapaneseDates.today(clock))).isPresent()) {
            throw new BusinessException(LinkageError.FLAG_OF_ANOTHER_SYSTEM);
        }
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
