package jp.musubi.network.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * 後日の提供の送達. A late answer that is on record and still has to reach the requester. It holds no content: whoever
 * delivers it asks the provider again, who answers the same 管理番号 the same.
 */
@Entity(name = "NetworkAnswerDelivery")
@Table(schema = "network", name = "answer_delivery")
public class AnswerDelivery {

    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final int LONGEST_DOUBLING = 6;

    @Id
    @Column(name = "exchange_id")
    private UUID exchange;

    private int attempts;

    @Column(name = "due_at")
    private Instant dueAt;

    protected AnswerDelivery() {
    }

    /** Due later: whoever recorded the answer delivers it at once and removes the row. */
    static AnswerDelivery of(UUID exchange, Instant now) {
        AnswerDelivery delivery = new AnswerDelivery();
        delivery.exchange = exchange;
        delivery.claim(now);
        return delivery;
    }

    /** Takes the delivery for one attempt; it falls due again by itself, ever later. */
    void claim(Instant now) {
        dueAt = now.plus(FIRST.multipliedBy(1L << Math.min(attempts, LONGEST_DOUBLING)));
        attempts++;
    }

    public UUID exchange() {
        return exchange;
    }

    public int attempts() {
        return attempts;
    }

    public Instant dueAt() {
        return dueAt;
    }
}
