package jp.musubi.web.staff.addressee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import jp.musubi.addressee.boundary.NonResidentView;

/** How pages say what is known of a 住登外者. */
@Named
@ApplicationScoped
public class NonResidentWords {

    /** The day of birth; null where the day is not known, which is then said as it was written. */
    public LocalDate born(NonResidentView state) {
        try {
            return state.birthDate() == null ? null : LocalDate.parse(state.birthDate());
        } catch (DateTimeException unknownDay) {
            return null;
        }
    }
}
