package jp.musubi.addressee.domain;

import java.time.LocalDate;
import jp.musubi.addressee.boundary.ChangeGround;
import jp.musubi.addressee.boundary.RegistrationState;

/**
 * 予定として受け付ける異動. What may be told before it happens (住民基本台帳法24条); data with dates.
 *
 * @param daysAhead how long before, in days
 */
public record PlannableMove(ChangeGround ground, RegistrationState state, int daysAhead) {

    boolean covers(RegistrationRow row) {
        return row.state() == state && row.change().ground().filter(ground::equals).isPresent();
    }

    boolean reaches(LocalDate day, LocalDate today) {
        return !day.isAfter(today.plusDays(daysAhead));
    }
}
