package jp.musubi.kernel.watch;

import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.logging.Logger;

/**
 * Fails a transaction that was shown something personal and ends without an entry in the journal. A read that an
 * operation declares as disclosing nothing is counted and let through.
 */
final class DisclosureWatch {

    private static final Logger LOG = Logger.getLogger(DisclosureWatch.class.getName());

    private final PersonalTables tables = PersonalTables.listed();
    private final Supplier<TransactionSynchronizationRegistry> transactions;
    private final LongAdder recorded = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder declared = new LongAdder();

    /** @param transactions looked for when the first statement comes */
    DisclosureWatch(Supplier<TransactionSynchronizationRegistry> transactions) {
        this.transactions = transactions;
        LOG.info(() -> "Disclosure watch is on, over " + tables.size() + " tables");
    }

    PersonalTables tables() {
        return tables;
    }

    /** A query brought a row of the table. */
    void shown(PersonalTable table) {
        Operation operation = Operation.current();
        if (operation.disclosesNothing()) {
            declared.increment();
        } else if (transactions.get().getTransactionKey() == null) {
            throw failure(table, operation, "outside any transaction");
        } else if (transactions.get().getTransactionStatus() == Status.STATUS_ACTIVE) {
            duties().owe(table, operation);
        }
    }

    /** A statement added to the journal. */
    void written(String journal) {
        if (transactions.get().getTransactionStatus() == Status.STATUS_ACTIVE) {
            duties().written(journal);
        }
    }

    String totals() {
        return "Disclosure watch: " + recorded + " transactions left an entry for what they showed, " + failed
                + " failed without one, " + declared + " reads were declared as disclosing nothing";
    }

    private Duties duties() {
        TransactionSynchronizationRegistry registry = transactions.get();
        if (registry.getResource(this) instanceof Duties known) {
            return known;
        }
        Duties duties = new Duties(this);
        registry.putResource(this, duties);
        registry.registerInterposedSynchronization(duties);
        return duties;
    }

    void kept() {
        recorded.increment();
    }

    IllegalStateException failure(PersonalTable table, Operation operation, String how) {
        failed.increment();
        String message = "Disclosure watch: " + table + " was shown by " + operation.name() + " " + how
                + ": write the entry, or declare @DisclosesNothing with the reason";
        LOG.warning(message);
        return new IllegalStateException(message);
    }
}
