package jp.musubi.kernel.security;

import jp.musubi.kernel.error.BusinessException;
import jp.musubi.kernel.error.ErrorCode;

/** The institution that the current transaction acts for. */
public interface ActingInstitution {

    /** @throws BusinessException NO_INSTITUTION when it acts for none */
    String code();

    /** @throws BusinessException with the given code when the named institution is another one */
    default String checked(String named, ErrorCode foreign) {
        if (!code().equals(named)) {
            throw new BusinessException(foreign);
        }
        return named;
    }
}
