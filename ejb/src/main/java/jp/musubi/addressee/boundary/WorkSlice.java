package jp.musubi.addressee.boundary;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list that is too long for a page.
 *
 * @param more whether there is more behind the last of them
 */
public record WorkSlice<T>(List<T> rows, boolean more) {

    public WorkSlice {
        rows = List.copyOf(rows);
    }

    /** @param read reads so many rows at most */
    public static <T> WorkSlice<T> of(int most, Function<Integer, List<T>> read) {
        List<T> rows = read.apply(most + 1);
        return new WorkSlice<>(rows.subList(0, Math.min(most, rows.size())), rows.size() > most);
    }
}
