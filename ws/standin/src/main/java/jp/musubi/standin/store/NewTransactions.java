package jp.musubi.standin.store;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jp.musubi.standin.wire.Refused;

/** A new transaction of the container for each piece of work. */
@Stateless
@Local(Transactions.class)
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class NewTransactions implements Transactions {

    @Resource
    private EJBContext context;

    @Override
    public <T> T run(Work<T> work) throws Refused {
        try {
            return work.act();
        } catch (Refused e) {
            context.setRollbackOnly();
            throw e;
        }
    }
}
