package jp.musubi.legalbasis.domain;

import jp.musubi.legalbasis.boundary.LegalTable;

/** Where the newest imported version stands ready. */
public interface LegalLibrary {

    /** @throws jp.musubi.kernel.error.BusinessException LEGAL_TABLE_MISSING before the first import */
    LegalTable table();

    /** @throws jp.musubi.kernel.error.BusinessException LEGAL_TABLE_MISSING before the first import */
    LegalDirectory directory();

    Departments departments();

    AnsweringDepartments answeringDepartments();
}
