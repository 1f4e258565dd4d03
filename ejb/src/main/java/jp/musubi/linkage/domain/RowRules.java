package jp.musubi.linkage.domain;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import jp.musubi.linkage.boundary.LinkageError;
import jp.musubi.linkage.boundary.RegistrationOrDeletion;
import jp.musubi.linkage.boundary.ReplicaItem;
import jp.musubi.linkage.boundary.ReplicaRow;
import jp.musubi.linkage.domain.Layouts.ItemForm;
import jp.musubi.linkage.domain.Layouts.Layout;

/** What a row of 副本 must fulfil beyond the form of its fields; a list, tried in order. */
final class RowRules {

    /** @param broken the field that breaks the rule, nothing of its content; empty text where it is not one field alone */
    private record Rule(LinkageError error, Function<ReplicaRow, Optional<String>> broken) {

        static Rule ofRow(LinkageError error, Predicate<ReplicaRow> broken) {
            return new Rule(error, row -> broken.test(row) ? Optional.of("") : Optional.empty());
        }
    }

    private final Layouts layouts;
    private final List<Rule> rules;

    RowRules(Layouts layouts, LocalDate today) {
        Set<String> reasons = layouts.reasonsOfNull();
        this.layouts = layouts;
        this.rules = List.of(
                Rule.ofRow(LinkageError.ROW_DATES_INVALID,
                        row -> row.publishedEndDate() != null && row.publishedEndDate().isBefore(row.publicationDate())),
                Rule.ofRow(LinkageError.ROW_LAYOUT_UNKNOWN, row -> !layouts.isInForce(layout(row), today)),
                Rule.ofRow(LinkageError.ROW_KEY_INVALID, row -> !layouts.keyForm(layout(row)).fits(row.recordKey())),
                Rule.ofRow(LinkageError.ROW_ITEMS_MISSING,
                        row -> row.registrationOrDeletion() == RegistrationOrDeletion.REGISTER && row.items().isEmpty()),
                new Rule(LinkageError.ROW_ITEM_UNKNOWN, row -> first(row, item -> form(row, item).isEmpty())),
                new Rule(LinkageError.ROW_ITEM_VERSION_UNKNOWN, row -> first(row,
                        item -> form(row, item).filter(form -> !form.hasVersion(item.version())).isPresent())),
                new Rule(LinkageError.ROW_ITEM_REPEATED, RowRules::repeated),
                Rule.ofRow(LinkageError.ROW_REASON_UNKNOWN, row -> first(row,
                        item -> item.reasonOfNull() != null && !reasons.contains(item.reasonOfNull())).isPresent()),
                new Rule(LinkageError.ROW_ITEM_VALUE_INVALID, row -> first(row,
                        item -> item.value() != null && form(row, item).filter(form -> !form.fits(item.value())).isPresent())));
    }

    Optional<RejectedRow> check(ReplicaRow row) {
        for (Rule rule : rules) {
            Optional<String> broken = rule.broken().apply(row);
            if (broken.isPresent()) {
                return Optional.of(new RejectedRow(rule.error(), broken.get()));
            }
        }
        return Optional.empty();
    }

    private Optional<ItemForm> form(ReplicaRow row, ReplicaItem item) {
        Map<String, ItemForm> forms = layouts.forms(layout(row));
        return Optional.ofNullable(forms.get(item.code()));
    }

    private static Optional<String> first(ReplicaRow row, Predicate<ReplicaItem> broken) {
        return row.items().stream().filter(broken).map(ReplicaItem::code).findFirst();
    }

    private static Optional<String> repeated(ReplicaRow row) {
        Set<String> seen = new HashSet<>();
        return first(row, item -> !seen.add(item.code()));
    }

    private static Layout layout(ReplicaRow row) {
        return new Layout(row.informationCode(), row.dataSet(), row.layoutVersion());
    }
}
