package jp.musubi.kernel.watch;

import jakarta.transaction.Synchronization;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What one transaction owes to the journals for what it was shown; asked for after the last flush, before the commit. */
final class Duties implements Synchronization {

    private final DisclosureWatch watch;
    private final Map<PersonalTable, Operation> owed = new LinkedHashMap<>();
    private final Set<String> written = new HashSet<>();

    Duties(DisclosureWatch watch) {
        this.watch = watch;
    }

    void owe(PersonalTable table, Operation operation) {
        owed.putIfAbsent(table, operation);
    }

    void written(String journal) {
        written.add(journal);
    }

    @Override
    public void beforeCompletion() {
        owed.forEach((table, operation) -> {
            if (!written.contains(table.journal())) {
                throw watch.failure(table, operation, "without an entry in " + table.journal());
            }
        });
        if (!owed.isEmpty()) {
            watch.kept();
        }
    }

    @Override
    public void afterCompletion(int status) {
        // What was rolled back owes nothing.
    }
}
