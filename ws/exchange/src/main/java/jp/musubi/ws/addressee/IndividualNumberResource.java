package jp.musubi.ws.addressee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.ChangeIndividualNumber;
import jp.musubi.addressee.boundary.IndividualNumberChanges;
import jp.musubi.ws.addressee.v1.IndividualNumberChanged;
import jp.musubi.ws.addressee.v1.IndividualNumberHistory;
import jp.musubi.ws.addressee.v1.IndividualNumberQuestion;

/** 個人番号の変更とその履歴. Questions are posted, because an address with a person's number would stand in access logs. */
@RequestScoped
@Path("rest/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class IndividualNumberResource {

    private final IndividualNumberChanges changes;

    /** For the proxy; public because RESTEasy looks for it. */
    public IndividualNumberResource() {
        this(null);
    }

    @Inject
    public IndividualNumberResource(IndividualNumberChanges changes) {
        this.changes = changes;
    }

    @POST
    @Path("individual-number-changes")
    public IndividualNumberChanged change(ChangeIndividualNumber command) {
        return new IndividualNumberChanged(changes.change(command));
    }

    @POST
    @Path("individual-number-history")
    public IndividualNumberHistory history(IndividualNumberQuestion question) {
        return new IndividualNumberHistory(changes.history(new AddresseeNumber(question.addresseeNumber())));
    }
}
