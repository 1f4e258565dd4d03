package jp.musubi.disclosure.domain;

import jp.musubi.disclosure.boundary.DisclosureError;
import jp.musubi.kernel.error.BusinessException;

/** The institution that the current transaction acts for; each keeps its own log and nobody writes or reads another's. */
public interface ActingInstitution {

    /** @throws BusinessException NO_INSTITUTION when it acts for none */
    String code();

    /** @throws BusinessException FOREIGN_INSTITUTION when the named institution is another one */
    default String checked(String named) {
        if (!code().equals(named)) {
            throw new BusinessException(DisclosureError.FOREIGN_INSTITUTION);
        }
        return named;
    }
}
