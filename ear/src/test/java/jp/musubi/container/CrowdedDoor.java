package jp.musubi.container;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.error.KernelError;
import jp.musubi.kernel.security.Audited;
import jp.musubi.kernel.security.Guarded;

/** A door that turns everybody away, once all of them stand in it with a connection each. */
@Stateless
@PermitAll
@Guarded
public class CrowdedDoor {

    static final String EVENT = "container.crowd.refuse";

    @Inject
    private EntityManager entities;

    @Audited(EVENT)
    public void refuse(CyclicBarrier crowd) throws InterruptedException, BrokenBarrierException, TimeoutException {
        entities.createNativeQuery("select count(*) from kernel.audit_event").getSingleResult();
        crowd.await(20, TimeUnit.SECONDS);
        throw new BusinessException(KernelError.NOT_ALLOWED);
    }
}
