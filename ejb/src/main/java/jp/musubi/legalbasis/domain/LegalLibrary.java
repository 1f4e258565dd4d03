package jp.musubi.legalbasis.domain;

import jp.musubi.legalbasis.boundary.LegalTable;

/** Where the newest imported version stands ready. */
public interface LegalLibrary {

    /** @throws jp.musubi.kernel.error.BusinessException LEGAL_TABLE_MISSING before the first import */
    LegalTable table();

    /** @throws jp.musubi.kernel.error.BusinessException LEGAL_TABLE_MISSING before the first import */
    LegalDirectory directory();

    Departments departments();

    /** Who decides on which 特定個人情報 when others ask for it. */
    DepartmentDuties answering();

    /** Who carries out which 事務. */
    DepartmentDuties tasks();
}
