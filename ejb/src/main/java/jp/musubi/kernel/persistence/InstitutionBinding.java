package jp.musubi.kernel.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.error.KernelError;
import org.hibernate.Session;

/**
 * Says for which institution the current transaction acts. PostgreSQL's row level security compares every row with it;
 * an unbound transaction sees nothing. H2 has no row level security: there only the queries' own conditions hold.
 */
@ApplicationScoped
public class InstitutionBinding {

    private static final String BOUND = "jp.musubi.institution";

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    private final EntityManager entities;
    private final boolean enforced;

    protected InstitutionBinding() {
        this.entities = null;
        this.enforced = false;
    }

    @Inject
    public InstitutionBinding(EntityManager entities, DatabaseEngine engine) {
        this(entities, engine.isPostgreSql());
    }

    /** Outside a container: no registry, so only the database knows the institution. */
    public InstitutionBinding(EntityManager entities, boolean enforced) {
        this.entities = entities;
        this.enforced = enforced;
    }

    /** Binds until the transaction ends; a later call in the same transaction replaces the institution. */
    public void actAs(String institution) {
        if (transaction != null && institution.equals(transaction.getResource(BOUND))) {
            return;
        }
        if (enforced) {
            entities.unwrap(Session.class).doWork(connection -> bind(connection, institution));
        }
        if (transaction != null) {
            transaction.putResource(BOUND, institution);
        }
    }

    /** Every transaction begins with this statement: past the mapper it costs a third. */
    private static void bind(Connection connection, String institution) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select set_config('musubi.institution', ?, true)")) {
            statement.setString(1, institution);
            statement.execute();
        }
    }

    /** Whether there is a transaction to bind. */
    public boolean isActive() {
        return transaction != null && transaction.getTransactionStatus() == Status.STATUS_ACTIVE;
    }

    /** @throws BusinessException NO_INSTITUTION when the transaction acts for none */
    public String institution() {
        if (transaction != null && transaction.getResource(BOUND) instanceof String institution) {
            return institution;
        }
        throw new BusinessException(KernelError.NO_INSTITUTION);
    }
}
