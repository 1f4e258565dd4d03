package jp.musubi.standin.population;

/**
 * What an inquiry asks for and under which law.
 *
 * @param task 事務コード
 * @param procedure 事務手続コード
 * @param provider 情報提供者機関コード
 * @param information 特定個人情報名コード
 */
public record Inquired(String task, String procedure, String provider, String information) {

    /** 地方税関係情報. */
    public static final String LOCAL_TAX = "TM00000000000002";

    /** 児童手当: the main job of the demo. */
    static Inquired forChildAllowance() {
        return new Inquired("JM01000000081000", "JT01010000000074", Town.ENISHI.institution(), LOCAL_TAX);
    }

    static Inquired localTaxFor(String task, String procedure) {
        return new Inquired(task, procedure, Town.ENISHI.institution(), LOCAL_TAX);
    }

    Inquired from(String otherProvider) {
        return new Inquired(task, procedure, otherProvider, information);
    }

    Inquired about(String otherInformation) {
        return new Inquired(task, procedure, provider, otherInformation);
    }
}
