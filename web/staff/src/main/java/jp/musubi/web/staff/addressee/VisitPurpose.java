package jp.musubi.web.staff.addressee;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
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
