package jp.musubi.addressee.adapter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Long lists of keys go to the database in slices: a statement has a limited number of parameters. */
final class Slices {

    private static final int LENGTH = 1_000;

    private Slices() {
    }

    static <K, R> List<R> query(Collection<K> keys, Function<List<K>, List<R>> query) {
        List<K> all = List.copyOf(keys);
        List<R> rows = new ArrayList<>();
        for (int start = 0; start < all.size(); start += LENGTH) {
            rows.addAll(query.apply(all.subList(start, Math.min(start + LENGTH, all.size()))));
        }
        return rows;
    }
}
