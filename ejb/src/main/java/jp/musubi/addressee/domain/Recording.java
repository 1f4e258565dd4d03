package jp.musubi.addressee.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.musubi.kernel.persistence.UuidV7;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.time.JapaneseDates;

/** One act of writing: who writes for which institution, when, and what is new. */
public final class Recording {

    private final String institution;
    private final String by;
    private final Optional<String> system;
    private final Instant at;
    private final Clock clock;
    private final NewRows newRows = new NewRows();
    private final Set<UUID> withNewResidentCode = new LinkedHashSet<>();

    /** By a business system. */
    public Recording(String institution, String system, Clock clock) {
        this(institution, system, Optional.of(system), clock);
    }

    private Recording(String institution, String by, Optional<String> system, Clock clock) {
        this.institution = institution;
        this.by = by;
        this.system = system;
        this.at = clock.instant();
        this.clock = clock;
    }

    /** A clerk at our own pages acts for no business system, even if his id reads like one's. */
    static Recording of(Caller by, Clock clock) {
        return new Recording(by.institution(), by.id(), Optional.of(by.id()).filter(id -> by.kind() == Caller.Kind.SYSTEM), clock);
    }

    String institution() {
        return institution;
    }

    String by() {
        return by;
    }

    /** The business system that acts; empty when a clerk does. */
    Optional<String> system() {
        return system;
    }

    Instant at() {
        return at;
    }

    /** The moment of this act; never before or at what was recorded of the same thing earlier, whatever another node's clock said. */
    Instant after(Instant earlier) {
        return at.isAfter(earlier) ? at : earlier.plus(1, ChronoUnit.MICROS);
    }

    NewRows newRows() {
        return newRows;
    }

    void residentCodeIsNews(UUID personId) {
        withNewResidentCode.add(personId);
    }

    Set<UUID> withNewResidentCode() {
        return withNewResidentCode;
    }

    LocalDate today() {
        return JapaneseDates.today(clock);
    }

    UUID newId() {
        return UuidV7.next(clock);
    }
}
