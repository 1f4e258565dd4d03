package jp.musubi.disclosure.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One look at a person's data as the person sees it: the office is named, the clerk is not.
 *
 * @param readerKind what kind of caller read (a name of {@link jp.musubi.kernel.security.Caller.Kind})
 * @param reader institution or party that read
 * @param department department of a clerk, else empty
 * @param task 事務コード, empty where the look serves no single task
 * @param correlation 管理番号 or message id, empty where there is none
 */
public record ReadView(
        UUID entry,
        String institution,
        Instant readAt,
        ReadKind kind,
        String readerKind,
        String reader,
        String department,
        String task,
        String ground,
        List<String> items,
        String correlation) {

    public ReadView {
        items = List.copyOf(items);
    }
}
