package jp.musubi.standin.population;

/** 住民状態. What a person is to a town. */
public enum RegistrationState {
    /** 住登者. */
    RESIDENT,
    /** 転出者: the town keeps the number of a former resident. */
    MOVED_OUT,
    /** 住登外者: known to the town for some task, never a resident; it has no 住民票コード of theirs. */
    NON_RESIDENT
}
