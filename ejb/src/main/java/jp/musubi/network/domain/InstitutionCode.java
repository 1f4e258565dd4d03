package jp.musubi.network.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import jp.musubi.kernel.persistence.UuidV7;

/**
 * 符号 (情報提供用個人識別符号, 番号法 9条3項). Random, one per party and person: two parties cannot join their data by it;
 * only the hub can translate one into another.
 */
@Entity(name = "NetworkInstitutionCode")
@Table(schema = "network", name = "institution_code")
public class InstitutionCode {

    @Id
    private UUID id;

    private String party;

    @Column(name = "link_id")
    private String linkId;

    private String code;

    @Column(name = "created_at")
    private Instant createdAt;

    protected InstitutionCode() {
    }

    static InstitutionCode create(String party, String linkId, Clock clock) {
        InstitutionCode created = new InstitutionCode();
        created.id = UuidV7.next(clock);
        created.party = party;
        created.linkId = linkId;
        created.code = RandomTokens.next();
        created.createdAt = clock.instant();
        return created;
    }

    public UUID id() {
        return id;
    }

    public String party() {
        return party;
    }

    public String linkId() {
        return linkId;
    }

    public String code() {
        return code;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
