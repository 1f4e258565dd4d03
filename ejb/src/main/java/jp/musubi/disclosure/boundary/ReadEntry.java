package jp.musubi.disclosure.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A look at a person's data; who and when come from the caller and the clock.
 *
 * @param subject the person's key at the institution
 * @param task legal task (事務コード) the look served; null where it serves no single task
 * @param ground why, as a code of the reading room
 * @param items what was seen, as codes of the reading room; never values
 * @param correlation 管理番号 or message id that the look belongs to; null where there is none
 */
public record ReadEntry(
        @NotBlank @Size(max = 64) String subject,
        @NotNull ReadKind kind,
        @Pattern(regexp = RecordFormats.TASK) String task,
        @NotNull @Pattern(regexp = RecordFormats.CODE) String ground,
        @NotEmpty @Size(max = 1000) List<@NotBlank @Size(max = 64) String> items,
        @Size(max = 64) String correlation) {

    public ReadEntry {
        items = items == null ? List.of() : List.copyOf(items);
    }
}
