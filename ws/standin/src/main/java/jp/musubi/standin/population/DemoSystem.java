package jp.musubi.standin.population;

import java.util.Locale;

/** 業務システム. Systems of the towns that hold a client certificate; the name of the file is the system's id. */
public enum DemoSystem {
    /** 結市 児童手当システム. */
    MUSUBI_CHILD(Town.MUSUBI, "1010", Status.ACTIVE),
    /** 結市 住民記録システム. */
    MUSUBI_REGISTRY(Town.MUSUBI, "1020", Status.ACTIVE),
    /** 結市 税システム. */
    MUSUBI_TAX(Town.MUSUBI, "1020", Status.ACTIVE),
    /** 縁町 税システム. */
    ENISHI_TAX(Town.ENISHI, "2010", Status.ACTIVE),
    /** 縁町 住民記録システム. */
    ENISHI_REGISTRY(Town.ENISHI, "2010", Status.ACTIVE),
    /** Was 結市's and is switched off. */
    RETIRED(Town.MUSUBI, "1010", Status.REVOKED),
    /** Our CA issued it a certificate, nobody registered it. */
    STRANGER(Town.MUSUBI, "1010", Status.UNREGISTERED);

    /** What the operator of the exchange knows about the certificate. */
    public enum Status {
        ACTIVE, REVOKED, UNREGISTERED
    }

    private final Town town;
    private final String department;
    private final Status status;

    DemoSystem(Town town, String department, Status status) {
        this.town = town;
        this.department = department;
        this.status = status;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Town town() {
        return town;
    }

    /** 部署コード that it works for. */
    public String department() {
        return department;
    }

    public Status status() {
        return status;
    }
}
