package jp.musubi.ws.addressee;

import jakarta.ejb.EJBException;
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
import java.time.Duration;
import jp.musubi.addressee.boundary.NonResidentError;
import jp.musubi.addressee.boundary.NonResidentNumbers;
import jp.musubi.addressee.boundary.NumberingRequest;
import jp.musubi.kernel.config.NodeConfiguration;
import jp.musubi.kernel.error.KernelError;
import jp.musubi.ws.exchange.Refusal;
import jp.musubi.ws.exchange.RefusalJournal;

/** 住登外者宛名番号付番API 2.0. {@link OfficialTokenFilter} has let the token pass before this is reached. */
@RequestScoped
@Path("v10/jutogaishaatenabangofuban")
@Consumes(MediaType.APPLICATION_JSON)
public class NonResidentNumberResource {

    private static final int SECONDS = 30;

    private final NonResidentNumbers numbers;
    private final Duration longest;

    /** For the proxy; public because RESTEasy looks for it. */
    public NonResidentNumberResource() {
        this.numbers = null;
        this.longest = Duration.ZERO;
    }

    @Inject
    public NonResidentNumberResource(NonResidentNumbers numbers, NodeConfiguration configuration) {
        this.numbers = numbers;
        this.longest = Duration.ofSeconds(configuration.find("musubi.numbering.longest").map(Long::valueOf).orElse((long) SECONDS));
    }

    /**
     * Parameters in the address would stand in access logs. What was not done in 30 seconds is given up, its transaction undone, and answered
     * 504 without JSON (リクエスト_API仕様, 留意事項); the same request may come again.
     */
    @POST
    public Response number(byte[] body, @Context HttpServletRequest request) throws IOException {
        if (request.getQueryString() != null) {
            throw NumberingWireMapper.refused(NonResidentError.PARAMETER_IN_THE_ADDRESS);
        }
        NumberingRequest asked = NumberingWireMapper.command(body);
        long began = System.nanoTime();
        try {
            return OfficialAnswers.done(numbers.request(asked)).response();
        } catch (EJBException failed) {
            if (System.nanoTime() - began < longest.toNanos()) {
                throw failed;
            }
            RefusalJournal.note(request, Refusal.of(KernelError.UNEXPECTED), failed);
            return Response.status(Response.Status.GATEWAY_TIMEOUT).build();
        }
    }
}
