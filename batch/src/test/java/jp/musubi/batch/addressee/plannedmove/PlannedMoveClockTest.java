package jp.musubi.batch.addressee.plannedmove;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import jp.musubi.addressee.boundary.AddresseeError;
import jp.musubi.kernel.error.BusinessException;
import org.junit.jupiter.api.Test;

class PlannedMoveClockTest {

    private final Registers registers = new Registers();
    private final PlannedMoveClock clock = new PlannedMoveClock(registers);

    @Test
    void carries_out_every_plan_that_is_due_and_lets_a_failure_hold_up_nobody() {
        registers.failing = 7;

        clock.carryOut();

        assertThat(registers.done).hasSize(2 * Registers.PLANS - 1).doesNotContain("musubi7").contains("musubi8", "musubi249", "enishi7", "enishi249");
        assertThat(registers.largest).isLessThanOrEqualTo(100);
        assertThat(registers.failures).containsExactly("musubi7 KRN-0008");
        clock.carryOut();
        assertThat(registers.done).as("what failed waits for the next round").contains("musubi7").doesNotHaveDuplicates();
    }

    @Test
    void goes_on_with_the_next_institution_where_one_cannot_be_read() {
        registers.unreadable = "musubi";

        clock.carryOut();

        assertThat(registers.done).hasSize(Registers.PLANS).allMatch(plan -> plan.startsWith("enishi"));
    }

    @Test
    void tells_why_a_plan_was_refused_and_goes_on_where_even_that_fails() {
        registers.refusing = 7;
        registers.deaf = true;

        clock.carryOut();

        assertThat(registers.failures).containsExactly("musubi7 ADR-0253");
        assertThat(registers.done).hasSize(2 * Registers.PLANS - 1).doesNotContain("musubi7");
    }

    @Test
    void begins_with_the_day_of_tokyo() throws NoSuchMethodException {
        Schedule schedule = PlannedMoveClock.class.getDeclaredMethod("carryOut").getAnnotation(Schedule.class);

        assertThat(schedule.timezone()).isEqualTo("Asia/Tokyo");
        assertThat(schedule.minute()).isEqualTo("*/10");
    }

    /** Two towns with more plans than a batch; what is carried out is due no more. */
    private static final class Registers extends PlannedMoveEntrance {

        private static final int PLANS = 250;

        private final List<String> done = new ArrayList<>();
        private final List<String> failures = new ArrayList<>();
        private long failing = -1;
        private long refusing = -1;
        private boolean deaf;
        private String unreadable = "";
        private int largest;

        @Override
        public List<String> institutions() {
            return List.of("musubi", "enishi");
        }

        @Override
        public List<UUID> due(String institution, UUID after, int most) {
            if (institution.equals(unreadable)) {
                throw new EJBException("down");
            }
            largest = Math.max(largest, most);
            return LongStream.range(0, PLANS).filter(plan -> plan + 1 > after.getLeastSignificantBits()).filter(plan -> !done.contains(institution + plan))
                    .limit(most).mapToObj(plan -> new UUID(0, plan + 1)).toList();
        }

        @Override
        public boolean apply(String institution, UUID plan) {
            long number = plan.getLeastSignificantBits() - 1;
            if (number == failing && institution.equals("musubi")) {
                failing = -1;
                throw new EJBException("down");
            }
            if (number == refusing && institution.equals("musubi")) {
                throw new BusinessException(AddresseeError.PLAN_OF_NO_RESIDENT);
            }
            return done.add(institution + number);
        }

        @Override
        public boolean noteFailure(String institution, UUID plan, String code) {
            failures.add(institution + (plan.getLeastSignificantBits() - 1) + " " + code);
            if (deaf) {
                throw new EJBException("down");
            }
            return true;
        }
    }
}
