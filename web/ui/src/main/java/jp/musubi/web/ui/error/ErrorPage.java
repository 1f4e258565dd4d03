package jp.musubi.web.ui.error;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import java.util.Map;

/** Behind {@code /public/error.xhtml}: what went wrong, whether Faces or the container found out. */
@Named
@RequestScoped
public class ErrorPage {

    private static final String FAILURE = ErrorPage.class.getName() + ".failure";
    private static final String INCIDENT = ErrorPage.class.getName() + ".incident";

    static void keep(ExternalContext external, Failure failure, String incident) {
        external.getRequestMap().put(FAILURE, failure);
        external.getRequestMap().put(INCIDENT, incident);
    }

    public Failure getFailure() {
        Object failure = request().get(FAILURE);
        if (failure != null) {
            return (Failure) failure;
        }
        Object status = request().get(RequestDispatcher.ERROR_STATUS_CODE);
        return Failure.ofStatus(status == null ? 404 : (Integer) status);
    }

    /** Suffix of the heading's text key. */
    public String getHeadingKey() {
        int status = getFailure().status();
        if (status == 404 && !getFailure().code().equals(UiError.PAGE_NOT_FOUND.code())) {
            return ".missing";
        }
        return status == 403 || status == 404 ? "." + status : "";
    }

    /** Empty unless somebody has to look into the log. */
    public String getIncident() {
        Object incident = request().get(INCIDENT);
        return incident == null ? "" : incident.toString();
    }

    private static Map<String, Object> request() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestMap();
    }
}
