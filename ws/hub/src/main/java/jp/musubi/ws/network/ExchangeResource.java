package jp.musubi.ws.network;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import jp.musubi.network.boundary.Answers;
import jp.musubi.network.boundary.Disclosures;
import jp.musubi.network.boundary.EnvelopeSizes;
import jp.musubi.network.boundary.Exchanges;

/** 情報照会, 後日の提供 and 開示 on the wire. */
@Path("/")
@RequestScoped
@Consumes(EnvelopeBody.MEDIA_TYPE)
@Produces(EnvelopeBody.MEDIA_TYPE)
public class ExchangeResource {

    private final Exchanges exchanges;
    private final Answers answers;
    private final Disclosures disclosures;

    /** For the proxy; public because RESTEasy looks for it. */
    public ExchangeResource() {
        this(null, null, null);
    }

    @Inject
    public ExchangeResource(Exchanges exchanges, Answers answers, Disclosures disclosures) {
        this.exchanges = exchanges;
        this.answers = answers;
        this.disclosures = disclosures;
    }

    @POST
    @Path("/inquiries")
    public String inquire(InputStream envelope) throws IOException {
        return exchanges.inquire(EnvelopeBody.read(envelope, EnvelopeSizes.MESSAGE));
    }

    @POST
    @Path("/answers")
    public String answer(InputStream envelope) throws IOException {
        return answers.accept(EnvelopeBody.read(envelope, EnvelopeSizes.CONTENT));
    }

    @POST
    @Path("/disclosures")
    public String disclose(InputStream envelope) throws IOException {
        return disclosures.disclose(EnvelopeBody.read(envelope, EnvelopeSizes.MESSAGE));
    }
}
