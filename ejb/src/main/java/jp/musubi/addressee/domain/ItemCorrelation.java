package jp.musubi.addressee.domain;

import static jp.musubi.addressee.boundary.NonResidentItem.ATENABANGO;
import static jp.musubi.addressee.boundary.NonResidentItem.JUSHO_CHOAZA;
import static jp.musubi.addressee.boundary.NonResidentItem.JUSHO_CHOAZAKODO;
import static jp.musubi.addressee.boundary.NonResidentItem.JUSHO_KATAGAKI;
import static jp.musubi.addressee.boundary.NonResidentItem.JUSHO_KATAGAKI_FURIGANA;
import static jp.musubi.addressee.boundary.NonResidentItem.JUSHO_KOKUGAIJUSHO;
import static jp.musubi.addressee.boundary.NonResidentItem.JUSHO_SHIKUGUNCHOSONMEI;
import static jp.musubi.addressee.boundary.NonResidentItem.KOJINBANGO;
import static jp.musubi.addressee.boundary.NonResidentItem.NAYOSEMOTOFURAGU;
import static jp.musubi.addressee.boundary.NonResidentItem.NAYOSESAKIATENABANGO;
import static jp.musubi.addressee.boundary.NonResidentItem.NA_NIHONJIN;
import static jp.musubi.addressee.boundary.NonResidentItem.NA_NIHONJIN_FURIGANA;
import static jp.musubi.addressee.boundary.NonResidentItem.SEINENGAPPI;
import static jp.musubi.addressee.boundary.NonResidentItem.SEINENGAPPI_FUSHOFURAGU;
import static jp.musubi.addressee.boundary.NonResidentItem.SEINENGAPPI_FUSHOHYOKI;
import static jp.musubi.addressee.boundary.NonResidentItem.SHIMEI;
import static jp.musubi.addressee.boundary.NonResidentItem.SHIMEI_FURIGANA;
import static jp.musubi.addressee.boundary.NonResidentItem.SHIMEI_GAIKOKUJINKANJI;
import static jp.musubi.addressee.boundary.NonResidentItem.SHIMEI_GAIKOKUJINROMAJI;
import static jp.musubi.addressee.boundary.NonResidentItem.SHORIKUBUN;
import static jp.musubi.addressee.boundary.NonResidentItem.TSUSHO;
import static jp.musubi.addressee.boundary.NonResidentItem.TSUSHO_FURIGANA;
import static jp.musubi.addressee.boundary.NonResidentItem.TSUSHO_FURIGANAKAKUNINJOKYO;
import static jp.musubi.addressee.boundary.NonResidentItem.UJI_NIHONJIN;
import static jp.musubi.addressee.boundary.NonResidentItem.UJI_NIHONJIN_FURIGANA;

import java.util.List;
import java.util.function.Predicate;
import jp.musubi.addressee.boundary.NonResidentError;
import jp.musubi.addressee.boundary.NonResidentItem;
import jp.musubi.addressee.boundary.NumberingFault;

/**
 * 相関チェック. The specification's conditions (※※) as far as a message shows them: one parameter, set to something, demands
 * another. The 処理区分 is always set, so what it demands is plainly missing (E0001, as in the specification's own example).
 */
record ItemCorrelation(NonResidentItem because, Predicate<GivenItems> applies, NonResidentItem demanded) {

    private static final List<NonResidentItem> FOREIGN = List.of(SHIMEI_GAIKOKUJINROMAJI, SHIMEI_GAIKOKUJINKANJI, TSUSHO);
    private static final String NO_TOWN = "0000000";

    static final List<ItemCorrelation> ALL = List.of(
            new ItemCorrelation(SHORIKUBUN, items -> !"0".equals(items.text(SHORIKUBUN)), ATENABANGO),
            flag(NAYOSEMOTOFURAGU, NAYOSESAKIATENABANGO),
            given(UJI_NIHONJIN, SHIMEI), given(NA_NIHONJIN, SHIMEI), given(SHIMEI_GAIKOKUJINROMAJI, SHIMEI),
            given(SHIMEI_GAIKOKUJINKANJI, SHIMEI), given(SHIMEI_FURIGANA, SHIMEI),
            new ItemCorrelation(SHIMEI, items -> !items.hasAny(FOREIGN), UJI_NIHONJIN),
            new ItemCorrelation(SHIMEI, items -> !items.hasAny(FOREIGN), NA_NIHONJIN),
            given(UJI_NIHONJIN, NA_NIHONJIN), given(NA_NIHONJIN, UJI_NIHONJIN),
            given(UJI_NIHONJIN_FURIGANA, UJI_NIHONJIN), given(NA_NIHONJIN_FURIGANA, NA_NIHONJIN),
            given(TSUSHO_FURIGANA, TSUSHO), flag(TSUSHO_FURIGANAKAKUNINJOKYO, TSUSHO_FURIGANA),
            flag(SEINENGAPPI_FUSHOFURAGU, SEINENGAPPI_FUSHOHYOKI),
            new ItemCorrelation(JUSHO_CHOAZAKODO, items -> !NO_TOWN.equals(items.text(JUSHO_CHOAZAKODO)), JUSHO_CHOAZA),
            given(JUSHO_KATAGAKI_FURIGANA, JUSHO_KATAGAKI),
            // A number is linked to a person only where name, birth date and address can be compared.
            given(KOJINBANGO, SHIMEI), given(KOJINBANGO, SEINENGAPPI),
            new ItemCorrelation(KOJINBANGO, items -> !items.has(JUSHO_KOKUGAIJUSHO), JUSHO_SHIKUGUNCHOSONMEI));

    private static ItemCorrelation given(NonResidentItem because, NonResidentItem demanded) {
        return new ItemCorrelation(because, items -> true, demanded);
    }

    private static ItemCorrelation flag(NonResidentItem because, NonResidentItem demanded) {
        return new ItemCorrelation(because, items -> items.isSet(because), demanded);
    }

    boolean isBroken(GivenItems items) {
        return items.has(because) && applies.test(items) && !items.has(demanded);
    }

    NumberingFault fault() {
        return because == SHORIKUBUN ? NumberingFault.of(NonResidentError.ITEM_MISSING, demanded)
                : NumberingFault.of(NonResidentError.ITEM_CORRELATION, because, demanded);
    }
}
