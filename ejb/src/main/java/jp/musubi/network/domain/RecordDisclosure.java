package jp.musubi.network.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import jp.musubi.kernel.persistence.UuidV7;

/** The hub handed its own records of a person to the person's portal; only ever appended. */
@Entity(name = "NetworkRecordDisclosure")
@Table(schema = "network", name = "record_disclosure")
public class RecordDisclosure {

    @Id
    private UUID id;

    @Column(name = "link_id")
    private String linkId;

    private String portal;

    @Column(name = "message_id")
    private String messageId;

    @Column(name = "disclosed_at")
    private Instant disclosedAt;

    @Column(name = "record_count")
    private int count;

    protected RecordDisclosure() {
    }

    static RecordDisclosure of(String linkId, Incoming<DisclosureMessage> message, int count, Clock clock) {
        RecordDisclosure disclosure = new RecordDisclosure();
        disclosure.id = UuidV7.next(clock);
        disclosure.linkId = linkId;
        disclosure.portal = message.sender().code();
        disclosure.messageId = message.envelope().messageId();
        disclosure.disclosedAt = clock.instant();
        disclosure.count = count;
        return disclosure;
    }

    public int count() {
        return count;
    }
}
