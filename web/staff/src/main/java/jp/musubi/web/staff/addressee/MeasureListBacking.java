package jp.musubi.web.staff.addressee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.musubi.addressee.boundary.DueMeasure;
import jp.musubi.addressee.boundary.SupportMeasures;

/** Support measures whose term runs out or has run out, and wait for a person's decision. */
@Named
@RequestScoped
public class MeasureListBacking {

    private final SupportMeasures measures;
    private List<DueMeasure> rows = List.of();

    protected MeasureListBacking() {
        this(null);
    }

    @Inject
    public MeasureListBacking(SupportMeasures measures) {
        this.measures = measures;
    }

    public void load() {
        rows = measures.due();
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
