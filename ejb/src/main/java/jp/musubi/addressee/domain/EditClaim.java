package jp.musubi.addressee.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** 排他制御. Who is editing a record and until when others may only view it; a forgotten claim ends by itself. */
@Embeddable
public class EditClaim {

    @Column(name = "edited_by_system")
    private String system;

    @Column(name = "edited_by_operator")
    private String operator;

    @Column(name = "edited_until")
    private Instant until;

    protected EditClaim() {
    }

    EditClaim(String system, String operator, Instant until) {
        this.system = system;
        this.operator = operator;
        this.until = until;
    }

    boolean keepsOut(String otherSystem, String otherOperator, Instant now) {
        return until != null && now.isBefore(until) && !(otherSystem.equals(system) && otherOperator.equals(operator));
    }
}
