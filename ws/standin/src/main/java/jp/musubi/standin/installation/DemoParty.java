package jp.musubi.standin.installation;

import java.util.ResourceBundle;
import jp.musubi.standin.population.Town;

/** Parties of the hub contract. */
enum DemoParty {
    MUSUBI(Town.MUSUBI.institution(), "INSTITUTION"),
    ENISHI(Town.ENISHI.institution(), "INSTITUTION"),
    /** 情報提供ネットワークシステム. */
    HUB("9900000000000000", "HUB"),
    /** 情報提供等記録開示システム. */
    PORTAL("9900000000000001", "PORTAL"),
    /** 地方公共団体情報システム機構. */
    JLIS("9800000000000000", "JLIS");

    private final String code;
    private final String kind;

    DemoParty(String code, String kind) {
        this.code = code;
        this.kind = kind;
    }

    String code() {
        return code;
    }

    String kind() {
        return kind;
    }

    String displayName() {
        return ResourceBundle.getBundle("jp.musubi.standin.installation.Names").getString("party." + name());
    }

    /** Where its platform listens for the hub, or nothing. */
    String url(Ports ports) {
        return "INSTITUTION".equals(kind) ? ports.url(Ports.EXCHANGE, "/party/v1") : "";
    }
}
