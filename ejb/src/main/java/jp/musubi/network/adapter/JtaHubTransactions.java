package jp.musubi.network.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.function.Supplier;
import jp.musubi.network.domain.HubTransactions;

/**
 * Commits the hub's steps. Where two requests race to write the same row, the loser runs again and finds the winner's;
 * this is how a repeat that overtakes its original becomes an ordinary repeat.
 */
@ApplicationScoped
class JtaHubTransactions implements HubTransactions {

    private static final String UNIQUE_VIOLATION = "23505";

    private final JtaHubTransaction transaction;

    protected JtaHubTransactions() {
        this(null);
    }

    @Inject
    JtaHubTransactions(JtaHubTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public <T> T run(Supplier<T> work) {
        try {
            return transaction.run(work);
        } catch (PersistenceException lost) {
            if (!isUniqueViolation(lost)) {
                throw lost;
            }
            return transaction.run(work);
        }
    }

    private static boolean isUniqueViolation(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
