package jp.musubi.ws.linkage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jp.musubi.linkage.boundary.Answers;
import jp.musubi.linkage.boundary.Disclosures;
import jp.musubi.linkage.boundary.Provisions;

/** Platform side of the hub contract ({@code docs/hub-contract.md}): signed envelopes in, signed envelopes out, only bytes here. */
@RequestScoped
@Path("v1/{institution: [0-9]{16}}")
@Consumes(PartyResource.ENVELOPE)
@Produces(PartyResource.ENVELOPE)
public class PartyResource {

    static final String ENVELOPE = "application/jose";

    private final Provisions provisions;
    private final Disclosures disclosures;
    private final Answers answers;

    /** For the proxy; public because RESTEasy looks for it. */
    public PartyResource() {
        this(null, null, null);
    }

    @Inject
    public PartyResource(Provisions provisions, Disclosures disclosures, Answers answers) {
        this.provisions = provisions;
        this.disclosures = disclosures;
        this.answers = answers;
    }

    /** The hub asks this institution for information about a person. */
    @POST
    @Path("provisions")
    public String provision(@PathParam("institution") String institution, String envelope) {
        return provisions.answer(institution, envelope);
    }

    /** The portal, through the hub, asks what this institution recorded about a person. */
    @POST
    @Path("disclosures")
    public String disclosure(@PathParam("institution") String institution, String envelope) {
        return disclosures.answer(institution, envelope);
    }

    /** The hub brings the answer of a provider whose clerk had to decide first. */
    @POST
    @Path("answers")
    public String answer(@PathParam("institution") String institution, String envelope) {
        return answers.accept(institution, envelope);
    }
}
