package jp.musubi.linkage.boundary;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * 副本の項目. Either a value or the reason why there is none; an item never says nothing.
 *
 * @param code 項目コード
 * @param version version of the item, or null
 * @param updatedAt when the item changed in the source system, or null
 * @param reasonOfNull for example {@code NotAcceptable}, {@code NotCovered}; null when there is a value
 */
public record ReplicaItem(
        @NotNull @Pattern(regexp = Formats.ITEM_CODE) String code,
        @Pattern(regexp = "[0-9A-Za-z.]{1,16}") String version,
        Instant updatedAt,
        @Size(max = 4000) String value,
        @Pattern(regexp = Formats.REASON_OF_NULL) String reasonOfNull) {

    /** Bean Validation's view of the rule in the first sentence. */
    @AssertTrue
    boolean isValueOrReason() {
        return (value == null) != (reasonOfNull == null);
    }
}
