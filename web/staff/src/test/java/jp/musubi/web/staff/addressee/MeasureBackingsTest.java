package jp.musubi.web.staff.addressee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.DecideMeasure;
import jp.musubi.addressee.boundary.DueMeasure;
import jp.musubi.addressee.boundary.LookGround;
import jp.musubi.addressee.boundary.LookPurpose;
import jp.musubi.addressee.boundary.MeasureDecision;
import jp.musubi.addressee.boundary.MeasurePlace;
import jp.musubi.addressee.boundary.SupportMeasures;
import jp.musubi.addressee.boundary.WorkSlice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MeasureBackingsTest {

    private static final UUID ID = new UUID(7, 7);
    private static final LocalDate LAST = LocalDate.of(2027, 11, 22);

    private static final LookPurpose PURPOSE = new LookPurpose("JM01000000081000", LookGround.PROCEDURE);

    private final VisitPurpose visit = new VisitPurpose();
    private final List<MeasurePlace> places = new ArrayList<>();
    private final List<UUID> looks = new ArrayList<>();
    private final List<DecideMeasure> decisions = new ArrayList<>();
    private final SupportMeasures measures = new SupportMeasures(null, null, null) {
        @Override
        public WorkSlice<DueMeasure> due(MeasurePlace after, LookPurpose purpose) {
            places.add(after);
            return new WorkSlice<>(List.of(measure(true), measure(false)), after.equals(MeasurePlace.BEGINNING));
        }

        @Override
        public DueMeasure show(UUID id, LookPurpose purpose) {
            looks.add(id);
            return measure(true);
        }

        @Override
        public void decide(DecideMeasure command, LookPurpose purpose) {
            assertThat(purpose).isEqualTo(PURPOSE);
            decisions.add(command);
        }
    };
    private final MeasureDecideBacking page = new MeasureDecideBacking(measures, visit);

    @BeforeEach
    void saysWhatItIsFor() {
        visit.remember(PURPOSE);
    }

    @Test
    void counts_what_ran_out() throws IOException {
        MeasureListBacking list = new MeasureListBacking(measures, visit);

        list.load();

        assertThat(list.getRows()).hasSize(2);
        assertThat(list.getOverdue()).isEqualTo(1);
    }

    @Test
    void goes_on_behind_the_last_that_was_shown_and_takes_what_is_no_place_for_the_beginning() throws IOException {
        MeasureListBacking first = new MeasureListBacking(measures, visit);
        first.setTerm("tomorrow");
        first.setAfter(ID.toString());
        first.load();
        MeasureListBacking next = new MeasureListBacking(measures, visit);
        next.setTerm(first.getLast().termEndsOn().toString());
        next.setAfter(first.getLast().id().toString());

        next.load();

        assertThat(places).containsExactly(MeasurePlace.BEGINNING, new MeasurePlace(LAST.minusYears(1), ID));
        assertThat(next.getLast()).isNull();
    }

    @Test
    void looks_once_however_often_the_page_is_built_and_proposes_the_last_day() throws IOException {
        page.setId(ID.toString());
        page.load();
        page.lookOver();
        page.load();

        assertThat(looks).containsExactly(ID);
        assertThat(page.getUntil()).isEqualTo(LAST);
    }

    @Test
    void hands_in_the_decision_with_its_reason_and_the_version_that_was_seen() throws IOException {
        page.setId(ID.toString());
        page.load();
        page.setReason("本人に確かめた");
        page.setDecision(MeasureDecision.RENEW);
        page.decide();
        page.setDecision(MeasureDecision.END);

        String next = page.decide();

        assertThat(decisions).containsExactly(new DecideMeasure(ID, MeasureDecision.RENEW, LAST, 3, "本人に確かめた"),
                new DecideMeasure(ID, MeasureDecision.END, null, 3, "本人に確かめた"));
        assertThat(next).isEqualTo("/addressee/measure-list.xhtml?faces-redirect=true&decided=END");
    }

    @Test
    void takes_what_is_no_id_for_nobodys() throws IOException {
        page.setId("1' or");

        page.load();

        assertThat(looks).containsExactly(new UUID(0, 0));
    }

    private static DueMeasure measure(boolean overdue) {
        return new DueMeasure(ID, "900000000000001", AddresseeNumber.ofSerial(1).orElseThrow(), "試験　花子", "シケン　ハナコ", LAST.minusYears(2), LAST.minusYears(1),
                overdue, LAST, 3);
    }
}
