package jp.musubi.web.staff.addressee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import jp.musubi.addressee.boundary.DueMeasure;
import jp.musubi.addressee.boundary.MeasurePlace;
import jp.musubi.addressee.boundary.SupportMeasures;
import jp.musubi.addressee.boundary.WorkSlice;

/** Support measures whose term runs out or has run out, and wait for a person's decision. */
@Named
@RequestScoped
public class MeasureListBacking {

    private final SupportMeasures measures;
    private final VisitPurpose visit;
    private String term;
    private String after;
    private WorkSlice<DueMeasure> slice = new WorkSlice<>(List.of(), false);

    protected MeasureListBacking() {
        this(null, null);
    }

    @Inject
    public MeasureListBacking(SupportMeasures measures, VisitPurpose visit) {
        this.measures = measures;
        this.visit = visit;
    }

    /** Each look is recorded for the persons; without a purpose it is asked for first. */
    public void load() throws IOException {
        visit.orAsk("measure-list.xhtml").ifPresent(purpose -> slice = measures.due(place(), purpose));
    }

    /** What is no place is the beginning. */
    private MeasurePlace place() {
        try {
            return term == null || after == null ? MeasurePlace.BEGINNING : new MeasurePlace(LocalDate.parse(term), UUID.fromString(after));
        } catch (DateTimeParseException | IllegalArgumentException malformed) {
            return MeasurePlace.BEGINNING;
        }
    }

    public List<DueMeasure> getRows() {
        return slice.rows();
    }

    /** The last measure of this part, behind which the next begins; null where this is the last part. */
    public DueMeasure getLast() {
        return slice.more() ? slice.rows().get(slice.rows().size() - 1) : null;
    }

    public String getTerm() {
        return term;
    }

    public void setTerm(String term) {
        this.term = term;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }

    public long getOverdue() {
        return slice.rows().stream().filter(DueMeasure::overdue).count();
    }
}
