package jp.musubi.selfinfo.domain;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.musubi.kernel.envelope.Envelopes;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.json.Json;

/**
 * Asks all parties through the hub and believes only what each signed itself, for this request, to the portal. Whatever
 * cannot be believed counts as not reached.
 */
final class Inquirer {

    static final String REQUEST_TYPE = "musubi-disclosure-req+jws";
    static final String ANSWER_TYPE = "musubi-disclosure+jws";
    static final String NETWORK_TYPE = "musubi-network-records+jws";

    private static final ObjectMapper JSON = Json.mapper();

    private final PortalParties parties;
    private final PortalWire wire;
    private final Envelopes envelopes;
    private final Clock clock;

    Inquirer(PortalParties parties, PortalWire wire, Envelopes envelopes, Clock clock) {
        this.parties = parties;
        this.wire = wire;
        this.envelopes = envelopes;
        this.clock = clock;
    }

    Statements ask(String code, Instant from, Instant to) {
        String requestId = UUID.randomUUID().toString();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("code", code);
        body.put("from", from.toString());
        body.put("to", to.toString());
        body.put("req", request(requestId, from, to));
        Map<String, Object> answer = wire.askHub("disclosures", "disclosure", requestId, body);
        return read(answer, requestId);
    }

    private String request(String requestId, Instant from, Instant to) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("requestId", requestId);
        claims.put("portal", parties.portal());
        claims.put("from", from.toString());
        claims.put("to", to.toString());
        claims.put("requestedAt", clock.instant().toString());
        return envelopes.sign(parties.portal(), REQUEST_TYPE, claims);
    }

    private Statements read(Map<String, Object> answer, String requestId) {
        Map<String, PartyStatement> told = new HashMap<>();
        Set<String> unreachable = new HashSet<>();
        for (Object item : answer.get("answers") instanceof List<?> list ? list : List.of()) {
            Map<?, ?> one = (Map<?, ?>) item;
            String institution = Objects.toString(one.get("institution"));
            Optional<PartyStatement> statement = believe(one.get("content"), institution, ANSWER_TYPE, requestId)
                    .filter(said -> institution.equals(said.institution()));
            statement.ifPresentOrElse(said -> told.put(institution, said), () -> unreachable.add(institution));
        }
        return new Statements(believe(answer.get("networkRecords"), parties.hub(), NETWORK_TYPE, requestId), told, unreachable);
    }

    private Optional<PartyStatement> believe(Object content, String party, String type, String requestId) {
        if (!(content instanceof String jwe)) {
            return Optional.empty();
        }
        try {
            Map<String, Object> claims = envelopes.verify(envelopes.decrypt(parties.portal(), jwe), party, type);
            return Optional.of(JSON.convertValue(claims, PartyStatement.class)).filter(said -> requestId.equals(said.requestId()));
        } catch (BusinessException | IllegalArgumentException notGenuine) {
            return Optional.empty();
        }
    }
}
