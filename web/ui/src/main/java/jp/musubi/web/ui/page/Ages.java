package jp.musubi.web.ui.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Duration;

/** How long something has been lying: in days, else hours, else minutes. */
@Named
@ApplicationScoped
public class Ages {

    public String text(Duration age) {
        if (age.toDays() > 0) {
            return UiTexts.text("age.days", age.toDays());
        }
        if (age.toHours() > 0) {
            return UiTexts.text("age.hours", age.toHours());
        }
        return age.toMinutes() > 0 ? UiTexts.text("age.minutes", age.toMinutes()) : UiTexts.text("age.now");
    }
}
