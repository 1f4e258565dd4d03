package jp.musubi.network.domain;

import java.net.URI;

/** The wire from the hub to the other parties: a sealed envelope out, a sealed envelope back. */
public interface PartyCalls {

    /** @throws jp.musubi.kernel.error.BusinessException when the party does not answer or does not accept the envelope */
    String post(URI address, String envelope);
}
