package jp.musubi.ws.network;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.ws.address.SoundAddressFilter;

/** Refuses a malformed address as the contract says: problem details with the wire's code. */
public class HubAddressFilter extends SoundAddressFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient HubRefusalJournal journal;

    @Override
    protected void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HubProblem problem = HubProblem.of(new BusinessException(HubWireError.ADDRESS_MALFORMED));
        journal.note(problem, request.getUserPrincipal());
        problem.write(response);
    }
}
