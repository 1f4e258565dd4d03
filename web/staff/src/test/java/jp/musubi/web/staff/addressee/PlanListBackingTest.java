package jp.musubi.web.staff.addressee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.ChangeGround;
import jp.musubi.addressee.boundary.IntegratedAddresseeNumber;
import jp.musubi.addressee.boundary.LinkReviews;
import jp.musubi.addressee.boundary.LookGround;
import jp.musubi.addressee.boundary.LookPurpose;
import jp.musubi.addressee.boundary.WaitingPlan;
import jp.musubi.addressee.boundary.WaitingPlans;
import jp.musubi.addressee.boundary.WorkSlice;
import org.junit.jupiter.api.Test;

class PlanListBackingTest {

    private static final UUID LAST = new UUID(7, 7);

    private final VisitPurpose visit = new VisitPurpose();
    private final List<UUID> places = new ArrayList<>();
    private final WaitingPlans plans = new WaitingPlans(null, null, null) {
        @Override
        public WorkSlice<WaitingPlan> list(UUID after, LookPurpose purpose) {
            places.add(after);
            return new WorkSlice<>(List.of(plan("KRN-0008"), plan(null)), after.equals(LinkReviews.BEGINNING));
        }
    };

    @Test
    void says_why_a_plan_waits() {
        PlanListBacking page = new PlanListBacking(plans, visit);

        assertThat(page.reason(plan(null))).contains("10分おき");
        assertThat(page.reason(plan("KRN-0008"))).contains("思わぬ誤り", "KRN-0008");
        assertThat(page.reason(plan("ADR-0253"))).contains("登録できない内容", "ADR-0253");
        assertThat(page.times(plan("ADR-0253"))).isEqualTo("3回失敗");
    }

    @Test
    void goes_on_behind_the_last_that_was_shown() throws IOException {
        visit.remember(new LookPurpose("JM01000000081000", LookGround.PROCEDURE));
        PlanListBacking first = new PlanListBacking(plans, visit);
        first.setAfter("1' or");
        first.load();
        PlanListBacking next = new PlanListBacking(plans, visit);
        next.setAfter(first.getNext().toString());

        next.load();

        assertThat(first.isFailed()).isTrue();
        assertThat(places).containsExactly(LinkReviews.BEGINNING, LAST);
        assertThat(next.getNext()).isNull();
    }

    private static WaitingPlan plan(String code) {
        return new WaitingPlan(LAST, new UUID(1, 1), new IntegratedAddresseeNumber("000000000000019"), AddresseeNumber.ofSerial(1).orElseThrow(),
                LocalDate.of(2026, 6, 20), ChangeGround.MOVED_OUT, code == null ? null : new WaitingPlan.Failure(code, Instant.EPOCH, 3));
    }
}
