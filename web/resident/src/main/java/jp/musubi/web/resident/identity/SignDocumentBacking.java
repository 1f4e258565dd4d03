package jp.musubi.web.resident.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import jp.musubi.identity.boundary.DocumentChecks;
import jp.musubi.web.ui.signin.DocumentEntrance;

/** 書類に署名する. The page alone: its script talks to the portal and to the program of the card's holder. */
@Named
@RequestScoped
public class SignDocumentBacking {

    private final DocumentEntrance entrance;
    private String helper = "";

    protected SignDocumentBacking() {
        this(null);
    }

    @Inject
    public SignDocumentBacking(DocumentEntrance entrance) {
        this.entrance = entrance;
    }

    public void load() {
        helper = entrance.letReachHelper((HttpServletResponse) FacesContext.getCurrentInstance().getExternalContext().getResponse());
    }

    /** Where the holder's program listens. */
    public String getHelper() {
        return helper;
    }

    /** Megabytes. */
    public int getLimit() {
        return DocumentChecks.MEGABYTES;
    }
}
