package jp.musubi.standin.jlis;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.musubi.standin.wire.Message;
import jp.musubi.standin.wire.MutualTlsClient;
import jp.musubi.standin.wire.PartyEnvelopes;
import jp.musubi.standin.wire.Refused;

/** The wire from J-LIS to the hub. */
class Hub {

    static final String PARTY = "9900000000000000";
    private static final String OPERATION = "/acquisitions/resolutions";
    private static final int UNAVAILABLE = 503;

    private final PartyEnvelopes envelopes;
    private final Path keys;
    private final URI address;
    private MutualTlsClient client;

    Hub(PartyEnvelopes envelopes, Path keys, URI base) {
        this.envelopes = envelopes;
        this.keys = keys;
        this.address = URI.create(base + OPERATION);
    }

    /** Tells the hub whom the 取得番号 mean. Repeating it is harmless. */
    void resolve(String messageId, List<Map<String, Object>> items) throws Refused {
        Message request = envelopes.request(PARTY, "acquisition.resolve", messageId, Map.of("items", items));
        try {
            MutualTlsClient.Answer answer = client().post(address, "application/jose", envelopes.seal(request));
            if (!answer.ok()) {
                throw new Refused("ENV-0012", UNAVAILABLE, "the hub does not accept the message: HTTP " + answer.status());
            }
            envelopes.openAnswer(answer.body(), request);
        } catch (IOException e) {
            throw new Refused("ENV-0011", UNAVAILABLE, "the hub cannot be reached", e);
        }
    }

    private synchronized MutualTlsClient client() {
        if (client == null) {
            client = new MutualTlsClient(keys, AcquisitionDesk.PARTY, "tls", keys.resolve("anchors.pem"));
        }
        return client;
    }
}
