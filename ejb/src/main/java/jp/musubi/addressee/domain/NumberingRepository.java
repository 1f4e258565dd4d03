package jp.musubi.addressee.domain;

/** The institution's numbering row. */
public interface NumberingRepository {

    /** The row, locked until the transaction ends; made when the institution has none yet. */
    Numbering lock(String institution);
}
