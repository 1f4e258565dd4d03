package jp.musubi.acceptance;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.musubi.standin.population.DemoSystem;

/** 結市's child-allowance system as it numbers people who do not live there: one name, houses of their own. */
final class NonResidentDesk {

    static final String BORN = "1971-02-03";

    private final OfficialApi child;
    private final String operator;
    private final String surname;

    NonResidentDesk(Demo demo, String operator, String surname) {
        this.child = OfficialApi.of(demo, DemoSystem.MUSUBI_CHILD);
        this.operator = operator;
        this.surname = surname;
    }

    String name() {
        return surname + "　太郎";
    }

    /** Whose number comes back. */
    String numbered(String lot) {
        Map<String, Object> items = new LinkedHashMap<>(person(lot));
        items.putAll(Map.of("shorikubun", "0", "shikuchosonkodo", "992011", "nayosemotofuragu", "0", "tagyomusanshofukafuragu", "0",
                "sosashaid", operator, "sosanengappi", "2021-11-01", "sosajikoku", "09:00:00"));
        return OfficialApi.read(child.number(child.token(OfficialApi.CREATE), items)).at("/result/0/atenabango").textValue();
    }

    Map<String, Object> person(String lot) {
        return Map.of("shimei", name(), "uji_nihonjin", surname, "na_nihonjin", "太郎", "shimei_furigana", "ソトアテ　タロウ", "seibetsu", "1",
                "seinengappi", BORN, "jusho_todofuken", "東京都", "jusho_shikugunchosonmei", "千代田区", "jusho_banchigohyoki", lot);
    }
}
