package jp.musubi.linkage.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import jp.musubi.linkage.boundary.LinkageError;
import jp.musubi.linkage.boundary.RegistrationOrDeletion;
import jp.musubi.linkage.boundary.ReplicaItem;
import jp.musubi.linkage.boundary.ReplicaRow;
import jp.musubi.linkage.domain.Layouts.Layout;

/** What a row of 副本 must fulfil beyond the form of its fields; a list, tried in order. */
final class RowRules {

    private record Rule(LinkageError error, Predicate<ReplicaRow> broken) {
    }

    private final List<Rule> rules;

    RowRules(Layouts layouts, LocalDate today) {
        Set<String> reasons = layouts.reasonsOfNull();
        rules = List.of(
                new Rule(LinkageError.ROW_DATES_INVALID,
                        row -> row.publishedEndDate() != null && row.publishedEndDate().isBefore(row.publicationDate())),
                new Rule(LinkageError.ROW_LAYOUT_UNKNOWN, row -> !layouts.isInForce(
                        new Layout(row.informationCode(), row.dataSet(), row.layoutVersion()), today)),
                new Rule(LinkageError.ROW_ITEMS_MISSING,
                        row -> row.registrationOrDeletion() == RegistrationOrDeletion.REGISTER && row.items().isEmpty()),
                new Rule(LinkageError.ROW_REASON_UNKNOWN, row -> row.items().stream().map(ReplicaItem::reasonOfNull)
                        .filter(Objects::nonNull).anyMatch(reason -> !reasons.contains(reason))));
    }

    Optional<RejectedRow> check(ReplicaRow row) {
        return rules.stream().filter(rule -> rule.broken().test(row)).findFirst()
                .map(rule -> RejectedRow.of(rule.error()));
    }
}
