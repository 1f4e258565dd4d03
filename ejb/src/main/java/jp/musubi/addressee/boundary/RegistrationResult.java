package jp.musubi.addressee.boundary;

import java.util.Comparator;
import java.util.List;
import jp.musubi.addressee.domain.RowEffect;
import jp.musubi.addressee.domain.RowOutcome;

/**
 * What became of a registration.
 *
 * @param registered rows that added or changed something; of a person under 支援措置, whom the resident registry alone may compare with, all that were taken
 * @param unchanged rows that said what was already known
 */
public record RegistrationResult(int registered, int unchanged, List<RejectedRow> rejected, List<RowWarning> warnings) {

    public RegistrationResult {
        rejected = List.copyOf(rejected);
        warnings = List.copyOf(warnings);
    }

    /** @param outcomes of the rows, in any order */
    public static RegistrationResult of(List<RowOutcome> outcomes, List<RowWarning> warnings) {
        return new RegistrationResult(count(outcomes, RowEffect.REGISTERED), count(outcomes, RowEffect.UNCHANGED), rejected(outcomes), warnings);
    }

    static List<RejectedRow> rejected(List<RowOutcome> outcomes) {
        return outcomes.stream().filter(outcome -> outcome.refusal().isPresent()).map(outcome -> RejectedRow.of(outcome.row(), outcome.refusal().get()))
                .sorted(Comparator.comparingInt(RejectedRow::row)).toList();
    }

    private static int count(List<RowOutcome> outcomes, RowEffect effect) {
        return (int) outcomes.stream().filter(outcome -> outcome.effect().filter(effect::equals).isPresent()).count();
    }
}
