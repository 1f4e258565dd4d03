package jp.musubi.network.domain;

import jp.musubi.legalbasis.boundary.LegalTable;

/** The legal table that the hub's operator imported into the hub's own database. */
public interface LegalTables {

    /** @throws jp.musubi.kernel.error.BusinessException LEGAL_TABLE_MISSING */
    LegalTable current();
}
