package jp.musubi.ws.addressee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jp.musubi.addressee.boundary.AddresseeLinks;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.ws.addressee.v1.LinkList;
import jp.musubi.ws.addressee.v1.LinkQuestion;

/** 宛名の紐付けの照会. Posted, because an address with a person's number would stand in access logs. */
@RequestScoped
@Path("rest/v1/addressee-links")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AddresseeLinkResource {

    private final AddresseeLinks links;

    /** For the proxy; public because RESTEasy looks for it. */
    public AddresseeLinkResource() {
        this(null);
    }

    @Inject
    public AddresseeLinkResource(AddresseeLinks links) {
        this.links = links;
    }

    @POST
    public LinkList links(LinkQuestion question) {
        return LinkList.of(links.links(new AddresseeNumber(question.addresseeNumber())));
    }
}
