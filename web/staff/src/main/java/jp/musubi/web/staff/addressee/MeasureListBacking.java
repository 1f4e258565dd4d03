package jp.musubi.web.staff.addressee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import jp.musubi.addressee.boundary.DueMeasure;
import jp.musubi.addressee.boundary.SupportMeasures;

/** Support measures whose term runs out or has run out, and wait for a person's decision. */
@Named
@RequestScoped
public class MeasureListBacking {

    private final SupportMeasures measures;
    private final VisitPurpose visit;
    private List<DueMeasure> rows = List.of();

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
        rows = visit.orAsk("measure-list.xhtml").map(measures::due).orElseGet(List::of);
    }

    public List<DueMeasure> getRows() {
        return rows;
    }

    public boolean isMore() {
        return rows.size() >= SupportMeasures.MOST;
    }

    public long getOverdue() {
        return rows.stream().filter(DueMeasure::overdue).count();
    }
}
