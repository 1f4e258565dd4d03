package jp.musubi.addressee;

import static jp.musubi.addressee.boundary.NonResidentItem.ATENABANGO;
import static jp.musubi.addressee.boundary.NonResidentItem.SHORIKUBUN;
import static jp.musubi.addressee.boundary.NonResidentItem.SOSAJIKOKU;

import java.util.EnumMap;
import java.util.Map;
import jp.musubi.addressee.boundary.NonResidentItem;

/** What a business system of the fictitious 結市 says of people who do not live there. */
public final class NonResidentFixture {

    private NonResidentFixture() {
    }

    /** Only the parameters that are always demanded: a person of whom nothing is known yet. */
    public static Map<NonResidentItem, String> bare() {
        Map<NonResidentItem, String> items = new EnumMap<>(NonResidentItem.class);
        items.put(SHORIKUBUN, "0");
        items.put(NonResidentItem.SHIKUCHOSONKODO, "992011");
        items.put(NonResidentItem.NAYOSEMOTOFURAGU, "0");
        items.put(NonResidentItem.TAGYOMUSANSHOFUKAFURAGU, "0");
        items.put(NonResidentItem.SOSASHAID, "123456");
        items.put(NonResidentItem.SOSANENGAPPI, "2026-11-22");
        items.put(SOSAJIKOKU, "09:00:00");
        return items;
    }

    public static Map<NonResidentItem, String> ichiro() {
        Map<NonResidentItem, String> items = bare();
        items.put(NonResidentItem.SHIMEI, "佐藤　一郎");
        items.put(NonResidentItem.UJI_NIHONJIN, "佐藤");
        items.put(NonResidentItem.NA_NIHONJIN, "一郎");
        items.put(NonResidentItem.SHIMEI_FURIGANA, "サトウ　イチロウ");
        items.put(NonResidentItem.SEIBETSU, "1");
        items.put(NonResidentItem.SEINENGAPPI, "1964-07-01");
        items.put(NonResidentItem.SEINENGAPPI_FUSHOFURAGU, "0");
        items.put(NonResidentItem.JUSHO_SHIKUCHOSONKODO, "131016");
        items.put(NonResidentItem.JUSHO_CHOAZAKODO, "0011001");
        items.put(NonResidentItem.JUSHO_TODOFUKEN, "東京都");
        items.put(NonResidentItem.JUSHO_SHIKUGUNCHOSONMEI, "千代田区");
        items.put(NonResidentItem.JUSHO_CHOAZA, "霞が関二丁目");
        items.put(NonResidentItem.JUSHO_BANCHIGOHYOKI, "１番６号");
        items.put(NonResidentItem.JUSHO_YUBINBANGO, "1000014");
        items.put(NonResidentItem.GYOMUID, "010");
        return items;
    }

    /** Another person: another name, born on another day. */
    public static Map<NonResidentItem, String> hanako() {
        return with(with(with(with(with(ichiro(), NonResidentItem.SHIMEI, "鈴木　花子"), NonResidentItem.UJI_NIHONJIN, "鈴木"),
                NonResidentItem.NA_NIHONJIN, "花子"), NonResidentItem.SEINENGAPPI, "1970-02-03"), NonResidentItem.SEIBETSU, "2");
    }

    /** A person whom the municipality's resident registry knew, as {@link AddresseeFixture#resident} says. */
    public static Map<NonResidentItem, String> formerResident() {
        return with(with(with(with(with(ichiro(), NonResidentItem.SHIMEI, "結　花子"), NonResidentItem.UJI_NIHONJIN, "結"),
                NonResidentItem.NA_NIHONJIN, "花子"), NonResidentItem.SEINENGAPPI, "1990-04-01"), NonResidentItem.SEIBETSU, "2");
    }

    public static Map<NonResidentItem, String> with(Map<NonResidentItem, String> items, NonResidentItem item, String value) {
        Map<NonResidentItem, String> changed = new EnumMap<>(items);
        changed.put(item, value);
        return changed;
    }

    /** 処理区分 1 or 2 with its number. */
    public static Map<NonResidentItem, String> under(Map<NonResidentItem, String> items, String handling, String number) {
        return with(with(items, SHORIKUBUN, handling), ATENABANGO, number);
    }

    public static Map<NonResidentItem, String> at(Map<NonResidentItem, String> items, String time) {
        return with(items, SOSAJIKOKU, time);
    }
}
