package jp.musubi.web.staff.addressee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import jp.musubi.addressee.boundary.NonResidentError;
import jp.musubi.addressee.boundary.NonResidentItem;
import jp.musubi.addressee.boundary.NumberingFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NonResidentFaultsTest {

    /** Each way in which one item of the page can be wrong by itself. */
    static Stream<NumberingFault> faults() {
        return NonResidentItem.BASIC.stream().flatMap(item -> Stream.of(NumberingFault.of(NonResidentError.ITEM_MISSING, item),
                NumberingFault.of(NonResidentError.ITEM_CHARACTERS, item, item.rule().characters()),
                NumberingFault.of(NonResidentError.ITEM_DIGITS, item, item.rule().longest()),
                NumberingFault.of(NonResidentError.ITEM_TOO_LONG, item, item.rule().longest()),
                NumberingFault.of(item.rule().oddity() == null ? NonResidentError.ITEM_MISSING : item.rule().oddity(), item),
                NumberingFault.of(NonResidentError.ITEM_IN_THE_FUTURE, item),
                NumberingFault.of(NonResidentError.ITEM_CORRELATION, item, NonResidentItem.SHIMEI)));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void names_the_field_as_the_page_does_and_says_what_to_do(NumberingFault fault) {
        NonResidentItem item = NonResidentItem.of(fault.parameter()).orElseThrow();

        String text = NonResidentFaults.text(fault);

        assertThat(NonResidentFaults.label(item)).doesNotContain("_");
        assertThat(text).contains(item == NonResidentItem.SHIMEI ? "氏名" : "「" + NonResidentFaults.label(item) + "」").endsWith("。")
                .containsAnyOf("してください", "消してください").doesNotContain("_").doesNotContain("{").doesNotContain("設定");
    }

    @Test
    void leads_to_the_field_that_is_empty_where_two_belong_together() {
        NumberingFault fault = NumberingFault.of(NonResidentError.ITEM_CORRELATION, NonResidentItem.SEINENGAPPI_FUSHOFURAGU,
                NonResidentItem.SEINENGAPPI_FUSHOHYOKI);

        assertThat(NonResidentFaults.field(fault)).isEqualTo("seinengappi_fushohyoki");
        assertThat(NonResidentFaults.text(fault)).startsWith("「生年月日の不詳」が1のときは、「不詳の生年月日の書き方」も必要です。");
    }
}
