package jp.musubi.addressee.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.addressee.boundary.MeasurePlace;

/** Measures by their terms, and whose business they are. */
public interface MeasureRepository {

    /** Open measures whose term ends by then, the oldest first, behind that place. */
    List<SupportMeasure> due(String institution, LocalDate by, MeasurePlace after, int max);

    Optional<SupportMeasure> find(String institution, UUID id);

    /** Whether the department decides about measures on that day. */
    boolean decides(String institution, String department, LocalDate on);
}
