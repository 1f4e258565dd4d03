package jp.musubi.linkage.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.musubi.kernel.time.JapaneseDates;

/** 情報提供等記録取得要求. Which days' records a system may collect. */
@Entity
@Table(schema = "linkage", name = "record_export")
public class RecordExportRequest {

    @Id
    private UUID id;

    private String institution;

    private String sender;

    @Column(name = "from_date")
    private LocalDate from;

    @Column(name = "to_date")
    private LocalDate to;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    protected RecordExportRequest() {
    }

    /** Whether this system asked for it. */
    public boolean isOf(String system) {
        return sender.equals(system);
    }

    public RecordExportRequest(UUID id, String institution, String sender, Days days, Instant acceptedAt) {
        this.id = id;
        this.institution = institution;
        this.sender = sender;
        this.from = days.from();
        this.to = days.to();
        this.acceptedAt = acceptedAt;
    }

    /** Both days included. */
    public record Days(LocalDate from, LocalDate to) {
    }

    /** First moment of the first day in Tokyo. */
    public Instant start() {
        return from.atStartOfDay(JapaneseDates.TOKYO).toInstant();
    }

    /** First moment after the last day in Tokyo. */
    public Instant end() {
        return to.plusDays(1).atStartOfDay(JapaneseDates.TOKYO).toInstant();
    }

    public UUID id() {
        return id;
    }

    public String institution() {
        return institution;
    }

    public Instant acceptedAt() {
        return acceptedAt;
    }
}
