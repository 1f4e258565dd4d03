package jp.musubi.standin.population;

import java.util.ResourceBundle;

/** The two fictitious towns. Their local government codes lie above those of any prefecture. */
public enum Town {
    /** 結市, where people move to. */
    MUSUBI("992011", 10_000_001L),
    /** 縁町, where people moved from; it holds their tax data. */
    ENISHI("993018", 20_000_001L);

    private static final long CORPORATIONS_BEGIN = 5_000_000L;
    private static final String INSTITUTION = "02201%s01700";

    private final String localGovernmentCode;
    private final long firstSerial;

    Town(String localGovernmentCode, long firstSerial) {
        this.localGovernmentCode = localGovernmentCode;
        this.firstSerial = firstSerial;
    }

    /** 機関コード. */
    public String institution() {
        return INSTITUTION.formatted(localGovernmentCode);
    }

    /** 全国地方公共団体コード. */
    public String localGovernmentCode() {
        return localGovernmentCode;
    }

    /** Name in Japanese. */
    public String displayName() {
        return text("name");
    }

    /** What an address begins with: prefecture and town. */
    String addressPrefix() {
        return text("address");
    }

    AddresseeNumbers addresseeNumbers() {
        return new AddresseeNumbers(firstSerial);
    }

    /** Far from those of people, however many there are. */
    AddresseeNumbers corporationNumbers() {
        return new AddresseeNumbers(firstSerial + CORPORATIONS_BEGIN);
    }

    private String text(String key) {
        return ResourceBundle.getBundle("jp.musubi.standin.population.Towns").getString(name() + "." + key);
    }
}
