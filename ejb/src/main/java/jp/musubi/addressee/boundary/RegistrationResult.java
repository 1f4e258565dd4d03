package jp.musubi.addressee.boundary;

import java.util.List;

/**
 * What became of a registration.
 *
 * @param registered rows that added or changed something
 * @param unchanged rows that said what was already known
 */
public record RegistrationResult(int registered, int unchanged, List<RejectedRow> rejected, List<RowWarning> warnings) {

    public RegistrationResult {
        rejected = List.copyOf(rejected);
        warnings = List.copyOf(warnings);
    }
}
