package jp.musubi.linkage.adapter;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.security.Roles;
import jp.musubi.linkage.domain.CodeAcquisition;

/** Acquires 符号 as the node itself; no transaction is open while it waits for the hub or J-LIS. */
@Stateless
@RunAs(Roles.JOB)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CodeAcquisitions {

    private static final Logger LOG = System.getLogger(CodeAcquisitions.class.getName());

    private final CodeAcquisition acquisition;

    protected CodeAcquisitions() {
        this(null);
    }

    @Inject
    public CodeAcquisitions(CodeAcquisition acquisition) {
        this.acquisition = acquisition;
    }

    /** @return whether there may be more to do at once */
    public boolean advance(String institution) {
        try {
            return acquisition.advance(institution);
        } catch (BusinessException waiting) {
            LOG.log(Level.INFO, "acquiring codes for {0} goes on later: {1}", institution, waiting.code());
            return false;
        }
    }
}
