package jp.musubi.web.ui.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.security.Principal;
import java.util.Optional;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.security.Roles;

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

    /** Code of a clerk's; empty for everybody else. */
    public String getDepartment() {
        return caller().map(Caller::department).orElse("");
    }

    /** Whether he administers accounts; then he sees nothing of residents. */
    public boolean isAdministrator() {
        return FacesContext.getCurrentInstance().getExternalContext().isUserInRole(Roles.ADMINISTRATOR);
    }

    /** Whether he may inquire and provide over the network, which a contractor's clerk may not. */
    public boolean isNetworkUser() {
        return FacesContext.getCurrentInstance().getExternalContext().isUserInRole(Roles.NETWORK_USER);
    }

    public boolean isKnown() {
        return caller().isPresent();
    }
}
