package jp.musubi.addressee.domain;

/** The institution that the current transaction acts for. */
public interface ActingInstitution {

    /** @throws jp.musubi.kernel.error.BusinessException NO_INSTITUTION when it acts for none */
    String code();
}
