package jp.musubi.linkage.boundary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Set;

/**
 * Which of the office's inquiries to list, newest first.
 *
 * @param states empty for all
 * @param before list only inquiries whose 管理番号 is older than this one; null from the newest
 */
public record InquiryFilter(
        @NotNull Set<InquiryState> states,
        @Pattern(regexp = Formats.MANAGEMENT_NUMBER) String before,
        @Min(1) @Max(100) int size) {

    /** The newest fifty in any state. */
    public static InquiryFilter newest() {
        return new InquiryFilter(Set.of(), null, 50);
    }
}
