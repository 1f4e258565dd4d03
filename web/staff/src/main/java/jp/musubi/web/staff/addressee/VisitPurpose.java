package jp.musubi.web.staff.addressee;

import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import jp.musubi.addressee.boundary.LookPurpose;

/** What the clerk looks at sensitive data for; asked once a visit, until he signs out or changes it. */
@Named
@SessionScoped
public class VisitPurpose implements Serializable {

    private static final long serialVersionUID = 1L;

    private LookPurpose purpose;

    Optional<LookPurpose> get() {
        return Optional.ofNullable(purpose);
    }

    /** The purpose, or empty while the clerk is on the way to say it; comes back to the target then. */
    Optional<LookPurpose> orAsk(String target) throws IOException {
        if (purpose == null) {
            FacesContext context = FacesContext.getCurrentInstance();
            context.getExternalContext().redirect("look-purpose.xhtml?target=" + URLEncoder.encode(target, StandardCharsets.UTF_8));
            context.responseComplete();
        }
        return get();
    }

    void remember(LookPurpose said) {
        this.purpose = said;
    }

    public boolean isKnown() {
        return purpose != null;
    }

    public LookPurpose getPurpose() {
        return purpose;
    }
}
