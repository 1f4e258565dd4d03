package jp.musubi.linkage.boundary;

import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.security.Caller;
import jp.musubi.kernel.security.CurrentCaller;
import jp.musubi.kernel.security.Roles;

/** Who may use 情報提供ネットワークシステム: the institution's own clerks, never a contractor's (PPC guideline for administrative bodies, 4-3-(3)). */
final class NetworkUse {

    private NetworkUse() {
    }

    /** @throws BusinessException NETWORK_FOR_OWN_STAFF */
    static void require(CurrentCaller callers) {
        if (callers.get().kind() == Caller.Kind.STAFF && !callers.isInRole(Roles.NETWORK_USER)) {
            throw new BusinessException(LinkageError.NETWORK_FOR_OWN_STAFF);
        }
    }
}
