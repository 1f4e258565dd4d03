package jp.musubi.web.staff.addressee;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import jp.musubi.kernel.time.JapaneseDates;
import jp.musubi.web.ui.form.MessageList;

/** A day that a clerk typed into a field of a history's form. */
final class TypedDay {

    private TypedDay() {
    }

    /** Today where nothing was typed; empty for what is no day, and the field says so. */
    static Optional<LocalDate> of(String field, String typed, MessageList messages, Clock clock) {
        if (typed == null || typed.isBlank()) {
            return Optional.of(JapaneseDates.today(clock));
        }
        Optional<LocalDate> day = JapaneseDates.parse(typed.strip());
        if (day.isEmpty()) {
            messages.refuse("form:" + field + ":input", AddresseeTexts.text("person_history.no_day"), typed);
        }
        return day;
    }
}
