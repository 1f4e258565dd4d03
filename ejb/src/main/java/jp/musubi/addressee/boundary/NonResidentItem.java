package jp.musubi.addressee.boundary;

import static jp.musubi.addressee.boundary.ItemRule.code;
import static jp.musubi.addressee.boundary.ItemRule.date;
import static jp.musubi.addressee.boundary.ItemRule.dateOrUnknown;
import static jp.musubi.addressee.boundary.ItemRule.digits;
import static jp.musubi.addressee.boundary.ItemRule.elements;
import static jp.musubi.addressee.boundary.ItemRule.halfWidth;
import static jp.musubi.addressee.boundary.ItemRule.text;
import static jp.musubi.addressee.boundary.ItemRule.time;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 住登外者宛名番号付番APIのパラメータ. The table of the specification, row by row; a constant's name in small letters is the
 * parameter's. Source: 住登外者宛名番号付番API仕様 2.0, リクエスト_API仕様
 */
public enum NonResidentItem {
    SHORIKUBUN(code("012").required()),
    SHIKUCHOSONKODO(digits(6).required().checkedBy(LocalGovernmentCode::new)),
    ATENABANGO(digits(15)),
    KOJINBANGO(digits(12).checkedBy(IndividualNumber::new)),
    SHIMEI(elements(100)),
    UJI_NIHONJIN(text(50)),
    NA_NIHONJIN(text(50)),
    SHIMEI_GAIKOKUJINROMAJI(elements(100)),
    SHIMEI_GAIKOKUJINKANJI(elements(100)),
    SHIMEI_FURIGANA(elements(100)),
    UJI_NIHONJIN_FURIGANA(text(50)),
    NA_NIHONJIN_FURIGANA(text(50)),
    TSUSHO(text(100)),
    TSUSHO_FURIGANA(text(100)),
    TSUSHO_FURIGANAKAKUNINJOKYO(code("01")),
    SEIBETSU(code("012")),
    SEINENGAPPI(dateOrUnknown()),
    SEINENGAPPI_FUSHOFURAGU(code("01")),
    SEINENGAPPI_FUSHOHYOKI(text(72)),
    JUSHO_SHIKUCHOSONKODO(digits(6).checkedBy(LocalGovernmentCode::new)),
    JUSHO_CHOAZAKODO(digits(7)),
    SHITEITOSHI_GYOSEIKUTOKODO(halfWidth(12)),
    JUSHO_TODOFUKEN(text(4)),
    JUSHO_SHIKUGUNCHOSONMEI(text(12)),
    JUSHO_CHOAZA(text(120)),
    JUSHO_BANCHIGOHYOKI(text(50)),
    JUSHO_KATAGAKI(text(300)),
    JUSHO_KATAGAKI_FURIGANA(text(300)),
    JUSHO_YUBINBANGO(digits(7)),
    JUSHO_KOKUMEIKODO(halfWidth(3).fixedLength()),
    JUSHO_KOKUMEITO(text(100)),
    JUSHO_KOKUGAIJUSHO(text(300)),
    GYOMUID(digits(3)),
    DOKUJISHISAKUSHISUTEMUTOID(halfWidth(3).fixedLength()),
    NAYOSEMOTOFURAGU(code("01").required()),
    NAYOSESAKIATENABANGO(digits(15)),
    TAGYOMUSANSHOFUKAFURAGU(code("01").required()),
    SOSASHAID(halfWidth(10).required()),
    SOSANENGAPPI(date().required()),
    SOSAJIKOKU(time().required());

    /** 宛名基本情報. What is said of the person himself. */
    public static final Set<NonResidentItem> BASIC = Collections.unmodifiableSet(EnumSet.range(SHIMEI, JUSHO_KOKUGAIJUSHO));

    private static final Map<String, NonResidentItem> BY_PARAMETER = Stream.of(values())
            .collect(Collectors.toUnmodifiableMap(NonResidentItem::parameter, Function.identity()));

    private final transient ItemRule rule;

    NonResidentItem(ItemRule rule) {
        this.rule = rule;
    }

    public ItemRule rule() {
        return rule;
    }

    /** パラメータ名. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** 項目名, as the official messages print it. */
    public String itemName() {
        return names().getString(parameter());
    }

    public static Optional<NonResidentItem> of(String parameter) {
        return Optional.ofNullable(BY_PARAMETER.get(parameter));
    }

    static String nameOf(ItemCharacters characters) {
        return names().getString("characters." + characters.name());
    }

    private static ResourceBundle names() {
        return ResourceBundle.getBundle("jp.musubi.addressee.boundary.NonResidentItems", Locale.ROOT,
                NonResidentItem.class.getClassLoader());
    }
}
