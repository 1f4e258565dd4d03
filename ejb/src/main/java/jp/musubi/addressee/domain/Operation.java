package jp.musubi.addressee.domain;

import static jp.musubi.addressee.boundary.NonResidentItem.SOSAJIKOKU;
import static jp.musubi.addressee.boundary.NonResidentItem.SOSANENGAPPI;
import static jp.musubi.addressee.boundary.NonResidentItem.SOSASHAID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** 操作. Who operated the business system and when, as that system says it. */
@Embeddable
public class Operation {

    @Column(name = "operator_id")
    private String operatorId;

    @Column(name = "operated_on")
    private String operatedOn;

    @Column(name = "operated_at")
    private String operatedAt;

    protected Operation() {
    }

    public Operation(String operatorId, String operatedOn, String operatedAt) {
        this.operatorId = operatorId;
        this.operatedOn = operatedOn;
        this.operatedAt = operatedAt;
    }

    static Operation of(GivenItems items) {
        return new Operation(items.text(SOSASHAID), items.text(SOSANENGAPPI), items.text(SOSAJIKOKU));
    }

    public String operatorId() {
        return operatorId;
    }

    public String operatedOn() {
        return operatedOn;
    }

    public String operatedAt() {
        return operatedAt;
    }
}
