package jp.musubi.addressee.domain;

import java.time.Clock;
import jp.musubi.addressee.boundary.BusinessSystem;
import jp.musubi.kernel.time.JapaneseDates;

/**
 * 業務IDの名乗り. For which task a message speaks is what it says; here it is held against what the connected system, known by its
 * certificate, is registered for. Otherwise any system could pose as the resident registry, whose record always speaks for the person.
 */
public class SystemDuties {

    private final BusinessSystemRepository registered;
    private final Clock clock;

    public SystemDuties(BusinessSystemRepository registered, Clock clock) {
        this.registered = registered;
        this.clock = clock;
    }

    /** Whether the system may speak for all that is named. */
    public boolean cover(String institution, String system, BusinessSystem named) {
        return named.isWithin(registered.of(institution, system, JapaneseDates.today(clock)));
    }
}
