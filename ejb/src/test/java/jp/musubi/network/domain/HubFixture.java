package jp.musubi.network.domain;

import jakarta.validation.Validation;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.musubi.kernel.envelope.Envelope;
import jp.musubi.kernel.envelope.EnvelopeError;
import jp.musubi.kernel.envelope.Envelopes;
import jp.musubi.kernel.envelope.Jose;
import jp.musubi.kernel.envelope.PartyKeys;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.time.HandClock;
import jp.musubi.legalbasis.boundary.LegalTable;
import jp.musubi.legalbasis.boundary.LegalTableFiles;

/** A hub over an in-memory database, two towns, a portal and J-LIS, and a wire that the test answers. */
public final class HubFixture {

    public static final String HUB = "9900000000000000";
    public static final String PORTAL = "9900000000000001";
    public static final String JLIS = "9800000000000000";
    public static final String MUSUBI = "0220199201101700";
    public static final String ENISHI = "0220199301801700";
    public static final String STRANGER = "0220199999901700";
    public static final String TASK = "JM01000000081000";
    public static final String PROCEDURE = "JT01010000000074";
    public static final String INFORMATION = "TM00000000000002";
    public static final String NUMBER = MUSUBI + "-20261121100203-000001-01";

    final HandClock clock = new HandClock(Instant.parse("2026-11-21T01:02:03.123456Z"));
    final InMemoryHub store = new InMemoryHub();
    final Envelopes envelopes;
    final List<Envelope> wire = new ArrayList<>();
    final Map<String, Function<Envelope, Map<String, Object>>> platforms = new LinkedHashMap<>();
    LegalTable table = new LegalTable(LegalTableFiles.read(LegalTableFiles.versions().get(0)));
    Mailroom mailroom;
    AcquisitionDesk acquisitions;
    InquiryForwarding inquiries;
    AnswerForwarding answers;
    DisclosureFanOut disclosures;

    HubFixture(Path keys) {
        envelopes = new Envelopes(new Jose(new PartyKeys(keys, Clock.systemUTC())), clock);
        register(HUB, PartyKind.HUB, null);
        register(PORTAL, PartyKind.PORTAL, null);
        register(JLIS, PartyKind.JLIS, null);
        register(MUSUBI, PartyKind.INSTITUTION, "https://musubi.test/party/v1");
        register(ENISHI, PartyKind.INSTITUTION, "https://enishi.test/party/v1");
        build();
    }

    private void build() {
        HubTransactions transactions = new HubTransactions() {
            @Override
            public <T> T run(Supplier<T> work) {
                return work.get();
            }
        };
        ParallelWork inTurn = new ParallelWork() {
            @Override
            public <T> List<Optional<T>> all(List<Supplier<T>> tasks) {
                return tasks.stream().map(HubFixture::attempt).toList();
            }
        };
        mailroom = new Mailroom(HUB, envelopes, store.parties(),
                Validation.buildDefaultValidatorFactory().getValidator());
        acquisitions = new AcquisitionDesk(store.acquisitions(), store.codes(), store.collections(), store.nonces(), clock);
        ExchangeDesk desk = new ExchangeDesk(new Judge(() -> table, store.parties(), store.codes(), clock), store.exchanges(),
                store.records(), store.deliveries(), store.nonces(), clock);
        Switchboard switchboard = new Switchboard(HUB, envelopes, this::carry);
        inquiries = new InquiryForwarding(desk, transactions, store.parties(), switchboard, mailroom, envelopes);
        answers = new AnswerForwarding(desk, transactions, store.parties(), switchboard, inquiries);
        disclosures = new DisclosureFanOut(new DisclosureFanOut.Registers(store.parties(), store.codes(), store.records(),
                store.disclosures::add, store.nonces()), transactions, switchboard, envelopes, inTurn, clock);
    }

    private static <T> Optional<T> attempt(Supplier<T> task) {
        try {
            return Optional.of(task.get());
        } catch (BusinessException unreachable) {
            return Optional.empty();
        }
    }

    /** The wire: finds the platform by its path and lets the test answer in its name. */
    private String carry(URI address, String jws) {
        String[] path = address.getPath().split("/");
        String party = path[path.length - 2];
        Envelope message = envelopes.open(jws, party);
        wire.add(message);
        Function<Envelope, Map<String, Object>> platform = platforms.get(party + "/" + path[path.length - 1]);
        if (platform == null) {
            throw new BusinessException(EnvelopeError.PARTY_UNREACHABLE, address.getHost());
        }
        return envelopes.seal(envelopes.response(message, platform.apply(message)));
    }

    void register(String code, PartyKind kind, String url) {
        store.parties().register(new Party(code, code, kind, url == null ? null : URI.create(url)));
    }

    /** A person known to these parties; the answer is the person's J-LIS id for the hub. */
    String person(String... parties) {
        String linkId = UUID.randomUUID().toString();
        for (String party : parties) {
            store.codes().addMissing(List.of(InstitutionCode.create(party, linkId, clock)));
        }
        return linkId;
    }

    String codeOf(String linkId, String party) {
        return store.codes().ofPersons(party, List.of(linkId)).get(0).code();
    }

    Map<String, Object> inquiry(String code) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("managementNumber", NUMBER);
        body.put("provider", ENISHI);
        body.put("task", TASK);
        body.put("procedure", PROCEDURE);
        body.put("spi", INFORMATION);
        Map<String, Object> claims = new LinkedHashMap<>(body);
        claims.put("requester", MUSUBI);
        claims.put("requestedAt", "2026-11-21T01:02:03Z");
        body.put("req", envelopes.sign(MUSUBI, SignedRequest.TYPE, claims));
        body.put("code", code);
        body.put("onDate", "2026-11-21");
        return body;
    }

    String sealed(String from, String type, String messageId, Map<String, Object> body) {
        return envelopes.seal(envelopes.message(from, HUB, type, messageId, body));
    }

    <T> Incoming<T> incoming(String from, MessageType<T> type, String messageId, Map<String, Object> body) {
        return mailroom.open(sealed(from, type.name(), messageId, body), from, type);
    }

    InquiryAnswer ask(Map<String, Object> inquiry) {
        return inquiries.inquire(incoming(MUSUBI, MessageType.INQUIRY, NUMBER, inquiry));
    }

    /** 縁町 answers every inquiry so. */
    void providerAnswers(Map<String, Object> answer) {
        platforms.put(ENISHI + "/provisions", message -> answer);
    }
}
