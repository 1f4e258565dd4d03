package jp.musubi.addressee.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Measures by their terms, and whose business they are. */
public interface MeasureRepository {

    /** Open measures whose term ends by then, the oldest first. */
    List<SupportMeasure> due(String institution, LocalDate by, int max);

    Optional<SupportMeasure> find(String institution, UUID id);

    /** Whether the department decides about measures on that day. */
    boolean decides(String institution, String department, LocalDate on);
}
