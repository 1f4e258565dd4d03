package jp.musubi.selfinfo.domain;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import jp.musubi.kernel.time.JapaneseDates;

/** A look at the resident's data as an institution recorded it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ReadItem(String institution, Instant readAt, String kind, String reader, String department, String task, String ground,
        List<String> items, String correlation) {

    ReadItem {
        items = items == null ? List.of() : List.copyOf(items);
        department = Objects.requireNonNullElse(department, "");
        task = Objects.requireNonNullElse(task, "");
        ground = Objects.requireNonNullElse(ground, "");
        correlation = Objects.requireNonNullElse(correlation, "");
    }

    /** The day in Japan; the first day ever when the institution did not say. */
    LocalDate day() {
        return readAt == null ? LocalDate.EPOCH : readAt.atZone(JapaneseDates.TOKYO).toLocalDate();
    }
}
