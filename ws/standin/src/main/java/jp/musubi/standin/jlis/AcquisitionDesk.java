package jp.musubi.standin.jlis;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.musubi.standin.store.Transactions;
import jp.musubi.standin.wire.Message;
import jp.musubi.standin.wire.PartyEnvelopes;
import jp.musubi.standin.wire.Refused;

/**
 * 符号取得. Hears from a party whom its 取得番号 mean, tells the hub in its own words, and forgets the numbers with the end
 * of the message ({@code docs/hub-contract.md}, section 4).
 */
final class AcquisitionDesk {

    static final String PARTY = "9800000000000000";
    private static final String TYPE = "acquisition.request";
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;

    private final PartyEnvelopes envelopes;
    private final RegisteredParties parties;
    private final Transactions transactions;
    private final PersonRegister register;
    private final PersonKeys keys;
    private final Hub hub;

    AcquisitionDesk(PartyEnvelopes envelopes, RegisteredParties parties, Transactions transactions, PersonRegister register,
            PersonKeys keys, Hub hub) {
        this.envelopes = envelopes;
        this.parties = parties;
        this.transactions = transactions;
        this.register = register;
        this.keys = keys;
        this.hub = hub;
    }

    /** @param caller certificate of the TLS connection */
    String acquire(String jws, X509Certificate caller) throws Refused {
        Message request = envelopes.open(jws);
        if (!parties.holder(caller).equals(Optional.of(request.issuer()))) {
            throw new Refused("NET-0101", FORBIDDEN, "the envelope's issuer is not the party of the client certificate");
        }
        Acquirer acquirer = Acquirer.of(request, parties.kinds());
        if (!TYPE.equals(request.type())) {
            throw new Refused("NET-0201", BAD_REQUEST, "message type does not fit the address");
        }
        List<AcquisitionItem> items = acquirer.items(request);
        List<Optional<String>> links = transactions.run(() -> {
            register.accept(request, canonical(items));
            return acquirer.resolve(register, Hub.PARTY, items.stream().map(AcquisitionItem::person).toList());
        });
        List<Map<String, Object>> resolutions = new ArrayList<>(items.size());
        List<Map<String, Object>> outcomes = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            String number = items.get(i).acquisitionNumber();
            resolutions.add(resolution(number, links.get(i)));
            outcomes.add(Map.of("acquisitionNumber", number, "outcome", links.get(i).isPresent() ? "ACCEPTED" : "UNKNOWN_PERSON"));
        }
        hub.resolve(keys.messageHash(request.issuer() + " " + request.messageId()), resolutions);
        return envelopes.seal(envelopes.answer(request, Map.of("items", outcomes)));
    }

    /** The same content gives the same text, however the sender's JSON orders its members. */
    private static String canonical(List<AcquisitionItem> items) {
        return items.stream().map(item -> item.acquisitionNumber() + "=" + item.person()).collect(Collectors.joining(","));
    }

    private static Map<String, Object> resolution(String number, Optional<String> link) {
        Map<String, Object> resolution = new LinkedHashMap<>();
        resolution.put("acquisitionNumber", number);
        link.ifPresent(id -> resolution.put("linkId", id));
        return resolution;
    }
}
