package jp.musubi.ws.exchange;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.musubi.ws.address.SoundAddressFilter;

/** Refuses a malformed address in the style of whoever is called: fault or problem details, also at the parties' door. */
public class AddressFilter extends SoundAddressFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Refusal refusal = Refusal.of(ExchangeError.ADDRESS_MALFORMED);
        RefusalJournal.note(request, refusal, null);
        RefusalWriter.write(request, response, refusal);
    }
}
