package jp.musubi.addressee.domain;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
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

    /** What the system may speak for today, read once however many rows ask. */
    public Held of(String institution, String system) {
        return new Held(registered.of(institution, system, JapaneseDates.today(clock)));
    }

    /** Systems whose records this one keeps: itself, and whichever does or did one of its tasks, so that a new system goes on where an old one ended. */
    public Set<String> keepers(String institution, String system) {
        Set<String> keepers = new HashSet<>(registered.sharing(institution, system, JapaneseDates.today(clock)));
        keepers.add(system);
        return keepers;
    }

    /**
     * What one system may speak for.
     *
     * @param registered with one id each
     */
    public record Held(Set<BusinessSystem> registered) {

        static final Held NONE = new Held(Set.of());

        /** Whether each id that is named is among them. */
        public boolean cover(BusinessSystem named) {
            return (named.businessId().equals(BusinessSystem.NONE) || registered.contains(new BusinessSystem(named.businessId(), BusinessSystem.NONE)))
                    && (named.ownSystemId().equals(BusinessSystem.NONE) || registered.contains(new BusinessSystem(BusinessSystem.NONE, named.ownSystemId())));
        }
    }
}
