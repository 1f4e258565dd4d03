package jp.musubi.network.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * 取得番号. One-time number under which a party has a person's 符号 made; neither 個人番号 nor 住民票コード, and not
 * kept beyond the acquisition (番号法 21条の2). Rows are deleted when collected or expired.
 */
@Entity(name = "NetworkAcquisition")
@Table(schema = "network", name = "acquisition")
public class Acquisition {

    /** How far the number has come. */
    public enum State {
        ISSUED, RESOLVED, NOT_FOUND
    }

    @Id
    @Column(name = "acquisition_number")
    private String number;

    private String requester;

    @Column(name = "message_id")
    private String messageId;

    @Column(name = "list_position")
    private int position;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "link_id")
    private String linkId;

    @Column(name = "issued_at")
    private Instant issuedAt;

    protected Acquisition() {
    }

    /** Issues a fresh number as the n-th of one message. */
    static Acquisition issue(String requester, String messageId, int position, Instant now) {
        Acquisition acquisition = new Acquisition();
        acquisition.number = RandomTokens.next();
        acquisition.requester = requester;
        acquisition.messageId = messageId;
        acquisition.position = position;
        acquisition.state = State.ISSUED;
        acquisition.issuedAt = now;
        return acquisition;
    }

    /** Takes J-LIS's answer; the first one stands, and repeating it is harmless. */
    ResolvedAcquisitions.Outcome resolve(String person) {
        State wanted = person == null ? State.NOT_FOUND : State.RESOLVED;
        if (state == State.ISSUED) {
            state = wanted;
            linkId = person;
            return ResolvedAcquisitions.Outcome.ACCEPTED;
        }
        boolean same = state == wanted && (person == null || person.equals(linkId));
        return same ? ResolvedAcquisitions.Outcome.ACCEPTED : ResolvedAcquisitions.Outcome.CONFLICT;
    }

    public String number() {
        return number;
    }

    public String requester() {
        return requester;
    }

    public String messageId() {
        return messageId;
    }

    public int position() {
        return position;
    }

    public State state() {
        return state;
    }

    public String linkId() {
        return linkId;
    }

    public Instant issuedAt() {
        return issuedAt;
    }
}
