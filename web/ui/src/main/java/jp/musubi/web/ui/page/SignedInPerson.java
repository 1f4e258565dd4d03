package jp.musubi.web.ui.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.security.Principal;
import java.util.Optional;
import jp.musubi.kernel.security.Caller;

/** Who sits at the page. */
@Named
@RequestScoped
public class SignedInPerson {

    public Optional<Caller> caller() {
        Principal principal = FacesContext.getCurrentInstance().getExternalContext().getUserPrincipal();
        return Optional.ofNullable(principal).map(Principal::getName).map(Caller::parse);
    }

    /** Empty for a visitor, and for a resident, who belongs to none. */
    public String getInstitution() {
        return caller().map(Caller::institution).orElse("");
    }

    public boolean isKnown() {
        return caller().isPresent();
    }
}
