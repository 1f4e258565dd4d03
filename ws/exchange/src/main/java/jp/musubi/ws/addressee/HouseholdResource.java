package jp.musubi.ws.addressee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jp.musubi.addressee.boundary.household.HouseholdQuestion;
import jp.musubi.addressee.boundary.household.HouseholdQuestions;
import jp.musubi.addressee.boundary.household.HouseholdRegistrations;
import jp.musubi.addressee.boundary.household.HouseholdsRegistered;
import jp.musubi.addressee.boundary.household.RegisterHouseholds;
import jp.musubi.ws.addressee.v1.HouseholdComposition;

/** 世帯の登録と照会. Questions are posted, because an address with a person's number would stand in access logs. */
@RequestScoped
@Path("rest/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class HouseholdResource {

    private final HouseholdRegistrations registrations;
    private final HouseholdQuestions questions;

    /** For the proxy; public because RESTEasy looks for it. */
    public HouseholdResource() {
        this(null, null);
    }

    @Inject
    public HouseholdResource(HouseholdRegistrations registrations, HouseholdQuestions questions) {
        this.registrations = registrations;
        this.questions = questions;
    }

    @POST
    @Path("households")
    public HouseholdsRegistered register(RegisterHouseholds command) {
        return registrations.register(command);
    }

    @POST
    @Path("household-question")
    public HouseholdComposition ask(HouseholdQuestion question) {
        return HouseholdComposition.of(questions.ask(question));
    }
}
