package jp.musubi.network.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.musubi.kernel.json.Json;
import jp.musubi.kernel.persistence.UuidV7;

/**
 * 情報提供等記録 of the network (番号法 23条3項): one step of an exchange, only ever appended. The salted hash covers the
 * canonical JSON of all other columns, so that a sequencer can chain it and erasure leaves the proof intact.
 */
@Entity
@Table(schema = "network", name = "network_record")
public class NetworkRecord {

    /** Which step. */
    public enum Event {
        /** Permitted and passed on to the provider. */
        REQUESTED,
        /** Refused by the hub. */
        REFUSED,
        /** The provider answered for good. */
        ANSWERED
    }

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 16;

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Event event;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "management_number")
    private String managementNumber;

    @Column(name = "link_id")
    private String linkId;

    private String requester;

    private String provider;

    private String task;

    @Column(name = "task_procedure")
    private String procedure;

    private String information;

    private String outcome;

    private String reason;

    @Column(name = "legal_basis")
    private String legalBasis;

    @Column(name = "article_twenty_one")
    private boolean articleTwentyOne;

    @Column(name = "non_disclosure")
    private boolean nonDisclosure;

    private String salt;

    private String hash;

    protected NetworkRecord() {
    }

    /** The hub's decision: passed on or refused. */
    static NetworkRecord decided(Exchange exchange, ReasonCode refusal, Clock clock) {
        NetworkRecord entry = of(exchange, exchange.decidedAt(), clock);
        entry.event = refusal == null ? Event.REQUESTED : Event.REFUSED;
        entry.outcome = refusal == null ? "" : ExchangeState.REFUSED_BY_NETWORK.name();
        entry.articleTwentyOne = refusal != null && refusal.articleTwentyOne();
        entry.nonDisclosure = exchange.requesterNonDisclosure();
        return entry.sealed();
    }

    /** The provider's final answer. */
    static NetworkRecord answered(Exchange exchange, boolean nonDisclosure, Clock clock) {
        NetworkRecord entry = of(exchange, exchange.answeredAt(), clock);
        entry.event = Event.ANSWERED;
        entry.outcome = exchange.state().name();
        entry.nonDisclosure = nonDisclosure || exchange.requesterNonDisclosure();
        return entry.sealed();
    }

    private static NetworkRecord of(Exchange exchange, Instant occurredAt, Clock clock) {
        NetworkRecord entry = new NetworkRecord();
        entry.id = UuidV7.next(clock);
        entry.occurredAt = occurredAt;
        entry.receivedAt = exchange.decidedAt();
        entry.managementNumber = exchange.managementNumber();
        entry.linkId = exchange.linkId();
        entry.requester = exchange.requester();
        entry.provider = exchange.provider();
        entry.task = exchange.task();
        entry.procedure = exchange.procedure();
        entry.information = exchange.information();
        entry.reason = exchange.reason();
        entry.legalBasis = exchange.legalBasis();
        return entry;
    }

    private NetworkRecord sealed() {
        byte[] random = new byte[SALT_BYTES];
        RANDOM.nextBytes(random);
        salt = HexFormat.of().formatHex(random);
        hash = digest();
        return this;
    }

    /** Whether the row is still what was written. */
    public boolean isIntact() {
        return hash.equals(digest());
    }

    private String digest() {
        return Digests.ofText(salt + Json.write(canonical()));
    }

    private Map<String, Object> canonical() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", id.toString());
        members.put("event", event.name());
        members.put("occurredAt", occurredAt.toString());
        members.put("receivedAt", receivedAt.toString());
        members.put("managementNumber", managementNumber);
        members.put("linkId", Objects.requireNonNullElse(linkId, ""));
        members.put("requester", requester);
        members.put("provider", provider);
        members.put("task", task);
        members.put("procedure", procedure);
        members.put("information", information);
        members.put("outcome", outcome);
        members.put("reason", reason);
        members.put("legalBasis", legalBasis);
        members.put("articleTwentyOne", articleTwentyOne);
        members.put("nonDisclosure", nonDisclosure);
        return members;
    }

    public Event event() {
        return event;
    }

    public Instant occurredAt() {
        return occurredAt;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public String managementNumber() {
        return managementNumber;
    }

    public String linkId() {
        return linkId;
    }

    public String requester() {
        return requester;
    }

    public String provider() {
        return provider;
    }

    public String task() {
        return task;
    }

    public String procedure() {
        return procedure;
    }

    public String information() {
        return information;
    }

    public String outcome() {
        return outcome;
    }

    public String reason() {
        return reason;
    }

    public String legalBasis() {
        return legalBasis;
    }

    public boolean articleTwentyOne() {
        return articleTwentyOne;
    }

    public boolean nonDisclosure() {
        return nonDisclosure;
    }
}
