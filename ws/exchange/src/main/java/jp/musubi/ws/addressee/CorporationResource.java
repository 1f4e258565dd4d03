package jp.musubi.ws.addressee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jp.musubi.addressee.boundary.RegistrationResult;
import jp.musubi.addressee.boundary.corporation.CorporationQuestion;
import jp.musubi.addressee.boundary.corporation.CorporationQuestions;
import jp.musubi.addressee.boundary.corporation.CorporationRegistrations;
import jp.musubi.ws.addressee.v1.CorporationBatch;
import jp.musubi.ws.addressee.v1.CorporationDetail;

/** 法人の登録と照会, in the way of persons: bulk rows that are judged one by one, and a question by number. */
@RequestScoped
@Path("rest/v1/corporations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CorporationResource {

    private final CorporationRegistrations registrations;
    private final CorporationQuestions questions;

    /** For the proxy; public because RESTEasy looks for it. */
    public CorporationResource() {
        this(null, null);
    }

    @Inject
    public CorporationResource(CorporationRegistrations registrations, CorporationQuestions questions) {
        this.registrations = registrations;
        this.questions = questions;
    }

    @POST
    public RegistrationResult register(CorporationBatch batch) {
        return registrations.register(CorporationWireMapper.command(batch));
    }

    @POST
    @Path("search")
    public CorporationDetail search(CorporationQuestion question) {
        return CorporationDetail.of(questions.ask(question));
    }
}
