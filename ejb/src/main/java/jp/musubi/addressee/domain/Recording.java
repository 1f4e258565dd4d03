package jp.musubi.addressee.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import jp.musubi.kernel.persistence.UuidV7;
import jp.musubi.kernel.time.JapaneseDates;

/** One act of writing: who writes for which institution, when, and what is new. */
public final class Recording {

    private final String institution;
    private final String by;
    private final Instant at;
    private final Clock clock;
    private final NewRows newRows = new NewRows();
    private final Set<UUID> withNewResidentCode = new LinkedHashSet<>();

    public Recording(String institution, String by, Clock clock) {
        this.institution = institution;
        this.by = by;
        this.at = clock.instant();
        this.clock = clock;
    }

    String institution() {
        return institution;
    }

    String by() {
        return by;
    }

    Instant at() {
        return at;
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
