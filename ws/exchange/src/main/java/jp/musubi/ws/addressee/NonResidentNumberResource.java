package jp.musubi.ws.addressee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import jp.musubi.addressee.boundary.NonResidentError;
import jp.musubi.addressee.boundary.NonResidentNumbers;

/** 住登外者宛名番号付番API 2.0. {@link OfficialTokenFilter} has let the token pass before this is reached. */
@RequestScoped
@Path("v10/jutogaishaatenabangofuban")
@Consumes(MediaType.APPLICATION_JSON)
public class NonResidentNumberResource {

    private final NonResidentNumbers numbers;

    /** For the proxy; public because RESTEasy looks for it. */
    public NonResidentNumberResource() {
        this(null);
    }

    @Inject
    public NonResidentNumberResource(NonResidentNumbers numbers) {
        this.numbers = numbers;
    }

    /** Parameters in the address would stand in access logs. */
    @POST
    public Response number(byte[] body, @Context HttpServletRequest request) throws IOException {
        if (request.getQueryString() != null) {
            throw NumberingWireMapper.refused(NonResidentError.PARAMETER_IN_THE_ADDRESS);
        }
        return OfficialAnswers.done(numbers.request(NumberingWireMapper.command(body))).response();
    }
}
