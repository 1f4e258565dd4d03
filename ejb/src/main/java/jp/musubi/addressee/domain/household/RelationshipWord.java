package jp.musubi.addressee.domain.household;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** 続柄の語. One step from the head to a member; several make a chain (妻の子). Source: 住民基本台帳事務処理要領 第2 */
@Entity
@Table(schema = "addressee", name = "relationship_word")
public class RelationshipWord {

    @Id
    private String code;

    private int place;

    private String name;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    protected RelationshipWord() {
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    boolean isUsed(LocalDate on) {
        return !on.isBefore(validFrom) && (validUntil == null || !on.isAfter(validUntil));
    }
}
