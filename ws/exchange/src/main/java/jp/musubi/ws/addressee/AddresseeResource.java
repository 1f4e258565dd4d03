package jp.musubi.ws.addressee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jp.musubi.addressee.boundary.AddresseeQuestion;
import jp.musubi.addressee.boundary.AddresseeRegistrations;
import jp.musubi.addressee.boundary.AddresseeSummaries;
import jp.musubi.addressee.boundary.RegistrationResult;
import jp.musubi.ws.addressee.v1.AddresseeBasics;
import jp.musubi.ws.addressee.v1.AddresseeBatch;

/** 付番依頼・更新依頼 (0320001, 0320021), in bulk, and 基本情報検索 (0320004). Asked by POST: a person's number would stand in access logs. */
@RequestScoped
@Path("rest/v1/addressees")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AddresseeResource {

    private final AddresseeRegistrations registrations;
    private final AddresseeSummaries summaries;

    /** For the proxy; public because RESTEasy looks for it. */
    public AddresseeResource() {
        this(null, null);
    }

    @Inject
    public AddresseeResource(AddresseeRegistrations registrations, AddresseeSummaries summaries) {
        this.registrations = registrations;
        this.summaries = summaries;
    }

    @POST
    public RegistrationResult register(AddresseeBatch batch) {
        return registrations.register(AddresseeWireMapper.command(batch));
    }

    @POST
    @Path("search")
    public AddresseeBasics search(AddresseeQuestion question) {
        return AddresseeBasics.of(summaries.handOver(question));
    }
}
