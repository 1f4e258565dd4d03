package jp.musubi.ws.network;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import jp.musubi.network.boundary.Acquisitions;
import jp.musubi.network.boundary.EnvelopeSizes;

/** 符号の取得 on the wire. */
@Path("/acquisitions")
@RequestScoped
@Consumes(EnvelopeBody.MEDIA_TYPE)
@Produces(EnvelopeBody.MEDIA_TYPE)
public class AcquisitionResource {

    private final Acquisitions acquisitions;

    /** For the proxy; public because RESTEasy looks for it. */
    public AcquisitionResource() {
        this(null);
    }

    @Inject
    public AcquisitionResource(Acquisitions acquisitions) {
        this.acquisitions = acquisitions;
    }

    @POST
    public String issue(InputStream envelope) throws IOException {
        return acquisitions.issue(EnvelopeBody.read(envelope, EnvelopeSizes.MESSAGE));
    }

    @POST
    @Path("/resolutions")
    public String resolve(InputStream envelope) throws IOException {
        return acquisitions.resolve(EnvelopeBody.read(envelope, EnvelopeSizes.MESSAGE));
    }

    @POST
    @Path("/collect")
    public String collect(InputStream envelope) throws IOException {
        return acquisitions.collect(EnvelopeBody.read(envelope, EnvelopeSizes.MESSAGE));
    }
}
