package jp.musubi.web.staff.addressee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Objects;
import jp.musubi.addressee.boundary.ItemRule;
import jp.musubi.addressee.boundary.NonResidentView;
import jp.musubi.kernel.time.JapaneseDates;

/** How pages say what is known of a 住登外者. */
@Named
@ApplicationScoped
public class NonResidentWords {

    /** The day of birth, or the words that were told for one that is not known; empty when nothing was said of it. */
    public String born(NonResidentView state) {
        if (state.birthDateNotation() != null) {
            return JapaneseDates.unknown(state.birthDateNotation());
        }
        String written = Objects.toString(state.birthDate(), "");
        return ItemRule.isDate(written) ? JapaneseDates.wareki(LocalDate.parse(written)) : written;
    }
}
