package jp.musubi.web.ui.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;

/** What every page tells about itself. */
@Named
@RequestScoped
public class PageFacts {

    private final Instant shownAt;

    protected PageFacts() {
        this.shownAt = null;
    }

    @Inject
    public PageFacts(Clock clock) {
        this.shownAt = clock.instant();
    }

    /** Stands on the page and so on its print-out. */
    public Instant getShownAt() {
        return shownAt;
    }
}
