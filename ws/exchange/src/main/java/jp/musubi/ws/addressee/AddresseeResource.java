package jp.musubi.ws.addressee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jp.musubi.addressee.boundary.AddresseeRegistrations;
import jp.musubi.addressee.boundary.RegistrationResult;
import jp.musubi.ws.addressee.v1.AddresseeBatch;

/** 付番依頼 (0320001). Bulk registration of 宛名 records as JSON. */
@RequestScoped
@Path("rest/v1/addressees")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AddresseeResource {

    private final AddresseeRegistrations registrations;

    /** For the proxy; public because RESTEasy looks for it. */
    public AddresseeResource() {
        this(null);
    }

    @Inject
    public AddresseeResource(AddresseeRegistrations registrations) {
        this.registrations = registrations;
    }

    @POST
    public RegistrationResult register(AddresseeBatch batch) {
        return registrations.register(AddresseeWireMapper.command(batch));
    }
}
