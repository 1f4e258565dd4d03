package jp.musubi.linkage.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jp.musubi.linkage.boundary.LinkageError;
import jp.musubi.linkage.boundary.RegistrationOrDeletion;
import jp.musubi.linkage.boundary.ReplicaItem;
import jp.musubi.linkage.boundary.ReplicaRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowRulesTest {

    private final RowRules rules = new RowRules(new FixedLayouts(), LocalDate.of(2026, 11, 21));

    @ParameterizedTest
    @CsvSource({"ZE0002,0", "ZE0002,2400000", "ZE0002,-123456789012345", "ZE0007,𠮷野家", "ZE0008,'free, as the layout says nothing'"})
    void takes_a_value_that_the_layout_allows(String code, String value) {
        assertThat(rules.check(row(item(code, value)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ZE0002,abc", "ZE0002,'1,000'", "ZE0002,１２３", "ZE0002,-", "ZE0002,1.5", "ZE0002,' 1'", "ZE0002,1234567890123456", "ZE0002,''", "ZE0007,あいうえ", "ZE0007,'あ\ti'"})
    void refuses_a_value_of_another_type_or_length_and_names_its_item(String code, String value) {
        assertThat(rules.check(row(item("ZE0003", "1"), item(code, value)))).hasValue(new RejectedRow(LinkageError.ROW_ITEM_VALUE_INVALID, code));
    }

    @Test
    void refuses_an_item_that_the_layout_has_not() {
        assertThat(rules.check(row(item("ZE0002", "1"), item("ZE9999", "evil")))).hasValue(new RejectedRow(LinkageError.ROW_ITEM_UNKNOWN, "ZE9999"));
    }

    @Test
    void refuses_an_item_that_stands_twice() {
        assertThat(rules.check(row(item("ZE0002", "1"), item("ZE0003", "1"), item("ZE0002", "2"))))
                .hasValue(new RejectedRow(LinkageError.ROW_ITEM_REPEATED, "ZE0002"));
    }

    @Test
    void refuses_an_item_of_another_version_and_takes_one_that_leaves_it_open() {
        assertThat(rules.check(row(new ReplicaItem("ZE0002", "0002", null, "1", null)))).hasValue(new RejectedRow(LinkageError.ROW_ITEM_VERSION_UNKNOWN, "ZE0002"));
        assertThat(rules.check(row(new ReplicaItem("ZE0002", "0001", null, "1", null), item("ZE0003", "1"), new ReplicaItem("ZE0007", "0009", null, "a", null)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"K1", "20261", "2026-1"})
    void refuses_a_record_key_that_the_layout_does_not_form(String key) {
        ReplicaRow row = new ReplicaRow(1, LinkageFixture.TARO, LinkageFixture.TAX, "0001", key, null, "0001", LocalDate.of(2026, 6, 1), null, null,
                RegistrationOrDeletion.DELETE, List.of());

        assertThat(rules.check(row)).hasValue(RejectedRow.of(LinkageError.ROW_KEY_INVALID));
    }

    @Test
    void refuses_a_reason_that_is_none() {
        assertThat(rules.check(row(new ReplicaItem("ZE0002", null, null, null, "Whatever")))).hasValue(new RejectedRow(LinkageError.ROW_REASON_UNKNOWN, ""));
        assertThat(rules.check(row(new ReplicaItem("ZE0002", null, null, null, "NotAcceptable")))).isEmpty();
    }

    private static ReplicaItem item(String code, String value) {
        return new ReplicaItem(code, null, null, value, null);
    }

    private static ReplicaRow row(ReplicaItem... items) {
        return new ReplicaRow(1, LinkageFixture.TARO, LinkageFixture.TAX, "0001", "2026", null, "0001", LocalDate.of(2026, 6, 1), null, null,
                RegistrationOrDeletion.REGISTER, Stream.of(items).toList());
    }
}
