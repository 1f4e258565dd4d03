package jp.musubi.addressee.domain;

import static java.util.stream.Collectors.joining;
import static jp.musubi.addressee.NonResidentFixture.bare;
import static jp.musubi.addressee.NonResidentFixture.ichiro;
import static jp.musubi.addressee.NonResidentFixture.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.musubi.addressee.boundary.ItemCharacters;
import jp.musubi.addressee.boundary.NonResidentItem;
import jp.musubi.addressee.boundary.NumberingFault;
import jp.musubi.addressee.boundary.NumberingRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The specification's table, row by row, beside what the code makes of it. */
class ItemChecksTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void has_every_parameter_of_the_specification_in_its_order() {
        assertThat(Arrays.stream(NonResidentItem.values()).map(NonResidentItem::parameter).collect(joining(" "))).isEqualTo(
                "shorikubun shikuchosonkodo atenabango kojinbango shimei uji_nihonjin na_nihonjin shimei_gaikokujinromaji "
                + "shimei_gaikokujinkanji shimei_furigana uji_nihonjin_furigana na_nihonjin_furigana tsusho tsusho_furigana "
                + "tsusho_furiganakakuninjokyo seibetsu seinengappi seinengappi_fushofuragu seinengappi_fushohyoki "
                + "jusho_shikuchosonkodo jusho_choazakodo shiteitoshi_gyoseikutokodo jusho_todofuken jusho_shikugunchosonmei "
                + "jusho_choaza jusho_banchigohyoki jusho_katagaki jusho_katagaki_furigana jusho_yubinbango jusho_kokumeikodo "
                + "jusho_kokumeito jusho_kokugaijusho gyomuid dokujishisakushisutemutoid nayosemotofuragu nayosesakiatenabango "
                + "tagyomusanshofukafuragu sosashaid sosanengappi sosajikoku");
    }

    @Test
    void takes_what_is_demanded_alone_and_a_complete_person() {
        assertThat(faults(bare())).isEmpty();
        assertThat(faults(ichiro())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"SHORIKUBUN,処理区分", "SHIKUCHOSONKODO,市区町村コード", "NAYOSEMOTOFURAGU,名寄せ元フラグ",
        "TAGYOMUSANSHOFUKAFURAGU,他業務参照不可フラグ", "SOSASHAID,操作者ID", "SOSANENGAPPI,操作年月日", "SOSAJIKOKU,操作時刻"})
    void misses_what_is_always_demanded(NonResidentItem item, String name) {
        assertThat(faults(without(bare(), item))).containsExactly("E0001 " + name + "が設定されていません。");
        assertThat(faults(with(bare(), item, ""))).containsExactly("E0001 " + name + "が設定されていません。");
    }

    @Test
    void demands_exactly_the_seven_parameters_that_the_specification_marks() {
        assertThat(Stream.of(NonResidentItem.values()).filter(item -> item.rule().mandatory())).hasSize(7);
    }

    @ParameterizedTest
    @MethodSource("textItems")
    void refuses_half_width_characters_in_a_full_width_item(NonResidentItem item) {
        for (String wrong : List.of("A", "1", " ", "ｱ", "é", "¥", "\n", "\uE000", "\uF8FF", "\uD83D", "\u200D", "\u202E", "\u0378", "\uDBBF\uDFFE")) {
            assertThat(ItemCheck.firstFault(item, only(item, wrong)).map(NumberingFault::message))
                    .as(wrong).contains(item.itemName() + "は全角文字で設定してください。");
        }
    }

    @ParameterizedTest
    @MethodSource("textItems")
    void takes_full_width_characters_up_to_the_length_and_counts_characters(NonResidentItem item) {
        int longest = item.rule().longest();
        for (String character : List.of("あ", "Ａ", "Ⅳ", "㎡", "№", "㐂", "𠮷", "葛\uDB40\uDD00", "\uD884\uDF50", "\uDB80\uDC01", "×", "－", "ー")) {
            assertThat(ItemCheck.firstFault(item, only(item, character.repeat(longest)))).as(character).isEmpty();
            assertThat(ItemCheck.firstFault(item, only(item, character.repeat(longest + 1))).map(NumberingFault::message))
                    .as(character).contains(item.itemName() + "は" + longest + "桁以内で設定してください。");
        }
    }

    static Stream<NonResidentItem> textItems() {
        return Stream.of(NonResidentItem.values()).filter(item -> item.rule().characters() == ItemCharacters.FULL_WIDTH);
    }

    @ParameterizedTest
    @CsvSource({"SHIMEI,100", "UJI_NIHONJIN,50", "NA_NIHONJIN,50", "SHIMEI_GAIKOKUJINROMAJI,100", "SHIMEI_GAIKOKUJINKANJI,100",
        "SHIMEI_FURIGANA,100", "UJI_NIHONJIN_FURIGANA,50", "NA_NIHONJIN_FURIGANA,50", "TSUSHO,100", "TSUSHO_FURIGANA,100",
        "SEINENGAPPI_FUSHOHYOKI,72", "JUSHO_TODOFUKEN,4", "JUSHO_SHIKUGUNCHOSONMEI,12", "JUSHO_CHOAZA,120",
        "JUSHO_BANCHIGOHYOKI,50", "JUSHO_KATAGAKI,300", "JUSHO_KATAGAKI_FURIGANA,300", "JUSHO_KOKUMEITO,100",
        "JUSHO_KOKUGAIJUSHO,300", "SOSASHAID,10", "SHITEITOSHI_GYOSEIKUTOKODO,12"})
    void knows_the_longest_of_each_item_without_a_fixed_length(NonResidentItem item, int longest) {
        assertThat(item.rule().fixed()).isFalse();
        assertThat(item.rule().longest()).isEqualTo(longest);
    }

    @ParameterizedTest
    @CsvSource({"SHORIKUBUN,1", "SHIKUCHOSONKODO,6", "ATENABANGO,15", "KOJINBANGO,12", "TSUSHO_FURIGANAKAKUNINJOKYO,1",
        "SEIBETSU,1", "SEINENGAPPI,10", "SEINENGAPPI_FUSHOFURAGU,1", "JUSHO_SHIKUCHOSONKODO,6", "JUSHO_CHOAZAKODO,7",
        "JUSHO_YUBINBANGO,7", "JUSHO_KOKUMEIKODO,3", "GYOMUID,3", "DOKUJISHISAKUSHISUTEMUTOID,3", "NAYOSEMOTOFURAGU,1",
        "NAYOSESAKIATENABANGO,15", "TAGYOMUSANSHOFUKAFURAGU,1", "SOSANENGAPPI,10", "SOSAJIKOKU,8"})
    void refuses_another_length_of_a_fixed_item(NonResidentItem item, int length) {
        for (int wrong : List.of(length + 1, length == 1 ? 2 : length - 1)) {
            assertThat(ItemCheck.firstFault(item, only(item, "1".repeat(wrong))).map(NumberingFault::message))
                    .contains(item.itemName() + "は" + length + "桁で設定してください。");
        }
    }

    @ParameterizedTest
    @CsvSource({"SHIKUCHOSONKODO,99201１,半角数字", "SHIKUCHOSONKODO,99201a,半角数字", "ATENABANGO,12345678912345x,半角数字",
        "KOJINBANGO,３４５６７８９０１２３４,半角数字", "GYOMUID,0１0,半角数字", "DOKUJISHISAKUSHISUTEMUTOID,０００,半角文字",
        "SOSASHAID,担当者,半角文字", "JUSHO_KOKUMEIKODO,２６５,半角文字", "SEINENGAPPI,1964/07/01,半角数字と「-」（YYYY-MM-DD）",
        "SOSAJIKOKU,09時00分,半角数字と「:」（HH:MM:SS）", "SHORIKUBUN,０,半角数字"})
    void refuses_other_characters_before_anything_else(NonResidentItem item, String value, String characters) {
        assertThat(ItemCheck.firstFault(item, only(item, value)).map(NumberingFault::message))
                .contains(item.itemName() + "は" + characters + "で設定してください。");
    }

    @ParameterizedTest
    @CsvSource({"SHORIKUBUN,3,E0102", "SEIBETSU,9,E0102", "NAYOSEMOTOFURAGU,2,E0102", "TAGYOMUSANSHOFUKAFURAGU,2,E0102",
        "SEINENGAPPI_FUSHOFURAGU,2,E0102", "TSUSHO_FURIGANAKAKUNINJOKYO,2,E0102",
        "SOSANENGAPPI,2026-02-29,E0103", "SOSANENGAPPI,2026-00-00,E0103", "SOSANENGAPPI,20261-1-11,E0103",
        "SEINENGAPPI,19640-7-01,E0103", "SOSAJIKOKU,24:00:00,E0103", "SOSAJIKOKU,09:60,E0103",
        "SHIKUCHOSONKODO,992012,E0104", "JUSHO_SHIKUCHOSONKODO,131017,E0104", "KOJINBANGO,345678901235,E0104",
        "KOJINBANGO,000000000000,E0104", "SHIMEI,佐藤　　一郎,E0105", "SHIMEI,　佐藤,E0105", "SHIMEI_FURIGANA,サトウ　,E0105"})
    void refuses_what_only_looks_right(NonResidentItem item, String value, String code) {
        assertThat(ItemCheck.firstFault(item, only(item, value)).map(fault -> fault.error().code())).contains(code);
    }

    @ParameterizedTest
    @CsvSource({"SOSAJIKOKU,09:00", "SOSAJIKOKU,23:59:59", "SEIBETSU,0", "ATENABANGO,123456789123456", "KOJINBANGO,345678901234",
        "JUSHO_CHOAZAKODO,0000000", "JUSHO_CHOAZAKODO,9999999", "SHITEITOSHI_GYOSEIKUTOKODO,001", "DOKUJISHISAKUSHISUTEMUTOID,A-1",
        "SOSASHAID,u0001", "SHIMEI,ＺＨＡＮＧ　ＹＵＬＩ", "SHIMEI,マリア", "SEINENGAPPI,1964-00-00", "SEINENGAPPI_FUSHOHYOKI,令和○年頃"})
    void takes_the_unusual_that_the_specification_allows(NonResidentItem item, String value) {
        assertThat(ItemCheck.firstFault(item, only(item, value))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1", "2"})
    void misses_the_number_that_the_handling_demands(String handling) {
        assertThat(faults(with(bare(), NonResidentItem.SHORIKUBUN, handling))).containsExactly("E0001 宛名番号が設定されていません。");
    }

    @ParameterizedTest
    @CsvSource({"NAYOSEMOTOFURAGU,1,名寄せ元フラグ,名寄せ先宛名番号", "SHIMEI_FURIGANA,サトウ,氏名_フリガナ,氏名",
        "SHIMEI_GAIKOKUJINROMAJI,ＺＨＡＮＧ,氏名_外国人ローマ字,氏名", "SHIMEI_GAIKOKUJINKANJI,張,氏名_外国人漢字,氏名",
        "TSUSHO_FURIGANA,タナカ,通称_フリガナ,通称", "TSUSHO_FURIGANAKAKUNINJOKYO,1,通称_フリガナ確認状況,通称_フリガナ",
        "SEINENGAPPI_FUSHOFURAGU,1,生年月日_不詳フラグ,生年月日_不詳表記", "JUSHO_CHOAZAKODO,0011001,住所_町字コード,住所_町字",
        "JUSHO_KATAGAKI_FURIGANA,ハイツ,住所_方書_フリガナ,住所_方書"})
    void demands_what_another_item_calls_for(NonResidentItem item, String value, String because, String demanded) {
        assertThat(faults(with(bare(), item, value)))
                .containsExactly("E0004 " + because + "が設定されている場合、" + demanded + "は設定必須です。");
    }

    @Test
    void demands_both_parts_of_a_japanese_name_and_none_of_a_foreign_one() {
        assertThat(faults(with(bare(), NonResidentItem.SHIMEI, "佐藤　一郎"))).containsExactly(
                "E0004 氏名が設定されている場合、氏_日本人は設定必須です。", "E0004 氏名が設定されている場合、名_日本人は設定必須です。");
        assertThat(faults(with(with(bare(), NonResidentItem.SHIMEI, "ＺＨＡＮＧ　ＹＵＬＩ"),
                NonResidentItem.SHIMEI_GAIKOKUJINROMAJI, "ＺＨＡＮＧ　ＹＵＬＩ"))).isEmpty();
    }

    @Test
    void demands_what_can_be_compared_before_a_number_is_linked() {
        assertThat(faults(with(bare(), NonResidentItem.KOJINBANGO, "345678901234"))).containsExactly(
                "E0004 個人番号が設定されている場合、氏名は設定必須です。", "E0004 個人番号が設定されている場合、生年月日は設定必須です。",
                "E0004 個人番号が設定されている場合、住所_市区郡町村名は設定必須です。");
    }

    @Test
    void takes_an_impossible_birth_date_only_when_it_is_said_to_be_unknown() {
        Map<NonResidentItem, String> unknown = with(ichiro(), NonResidentItem.SEINENGAPPI, "1964-00-00");

        assertThat(faults(unknown)).singleElement().asString().startsWith("E0103 生年月日");
        assertThat(faults(with(with(unknown, NonResidentItem.SEINENGAPPI_FUSHOFURAGU, "1"),
                NonResidentItem.SEINENGAPPI_FUSHOHYOKI, "昭和三十九年頃"))).isEmpty();
        assertThat(faults(with(ichiro(), NonResidentItem.SEINENGAPPI, "2026-11-23"))).singleElement().asString().startsWith("E0108");
    }

    @Test
    void takes_a_number_with_somebody_whose_day_of_birth_is_unknown() {
        assertThat(faults(with(unknownBirth("1964-07-00"), NonResidentItem.KOJINBANGO, "345678901234"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1964-07-00", "1964-00-00", "0000-07-01", "0000-00-00", "1964-07-01", "1964-02-29"})
    void takes_zeros_for_what_is_not_known_of_a_birth_date(String written) {
        assertThat(faults(unknownBirth(written))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"9999-99-99,E0109", "1964-13-00,E0109", "1964-02-30,E0109", "1963-02-29,E0109", "0000-02-30,E0109", "1964-07-32,E0109",
        "9999-12-31,E0108", "9999-00-00,E0108", "2026-12-00,E0108"})
    void refuses_what_is_neither_a_date_nor_as_much_of_one_as_is_known(String written, String code) {
        assertThat(faults(unknownBirth(written))).singleElement().asString().startsWith(code + " 生年月日");
    }

    private static Map<NonResidentItem, String> unknownBirth(String written) {
        return with(with(with(ichiro(), NonResidentItem.SEINENGAPPI, written), NonResidentItem.SEINENGAPPI_FUSHOFURAGU, "1"),
                NonResidentItem.SEINENGAPPI_FUSHOHYOKI, "昭和三十九年頃");
    }

    @ParameterizedTest
    @CsvSource({"9999-12-31", "2026-11-24", "0000-01-01", "1949-12-31"})
    void refuses_a_day_on_which_nobody_can_have_operated_the_system(String day) {
        assertThat(faults(with(ichiro(), NonResidentItem.SOSANENGAPPI, day))).containsExactly(
                "E0110 操作年月日は操作を行った日を設定してください。設定できるのは1950-01-01から2026-11-23までです。");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23", "2026-11-21", "1998-04-01"})
    void takes_an_operation_of_earlier_and_of_a_clock_that_is_past_midnight(String day) {
        assertThat(faults(with(ichiro(), NonResidentItem.SOSANENGAPPI, day))).isEmpty();
    }

    @Test
    void takes_one_variation_selector_after_a_character() {
        String selector = "\uDB40\uDD00";
        for (String wrong : List.of(selector, "葛" + selector + selector, selector + "葛", "葛\uFE00" + selector)) {
            assertThat(ItemCheck.firstFault(NonResidentItem.UJI_NIHONJIN, only(NonResidentItem.UJI_NIHONJIN, wrong))
                    .map(fault -> fault.error().code())).contains("E0002");
        }
    }

    @Test
    void tells_all_faults_of_a_message_at_once_and_one_for_each_parameter() {
        Map<NonResidentItem, String> items = without(ichiro(), NonResidentItem.SOSASHAID);
        items.put(NonResidentItem.SEIBETSU, "男");
        items.put(NonResidentItem.SHIKUCHOSONKODO, "99201");

        assertThat(faults(items)).containsExactly("E0003 市区町村コードは6桁で設定してください。", "E0002 性別は半角数字で設定してください。",
                "E0001 操作者IDが設定されていません。");
    }

    @Test
    void quotes_no_value() {
        String secret = "秘密の花園１";
        assertThatThrownBy(() -> ItemChecks.require(new GivenItems(with(ichiro(), NonResidentItem.SOSASHAID, secret)), TODAY))
                .hasMessageNotContaining(secret);
        assertThat(new GivenItems(ichiro()).toString()).doesNotContain("佐藤");
    }

    @ParameterizedTest
    @EnumSource
    void has_a_name_for_every_parameter(NonResidentItem item) {
        assertThat(item.itemName()).isNotBlank();
        assertThat(NonResidentItem.of(item.parameter())).contains(item);
    }

    private static GivenItems only(NonResidentItem item, String value) {
        return new GivenItems(Map.of(item, value));
    }

    private static Map<NonResidentItem, String> without(Map<NonResidentItem, String> items, NonResidentItem item) {
        Map<NonResidentItem, String> rest = new EnumMap<>(items);
        rest.remove(item);
        return rest;
    }

    private static List<String> faults(Map<NonResidentItem, String> items) {
        NumberingRefused refused = catchThrowableOfType(NumberingRefused.class, () -> ItemChecks.require(new GivenItems(items), TODAY));
        return refused == null ? List.of()
                : refused.faults().stream().map(fault -> fault.error().code() + " " + fault.message()).toList();
    }
}
