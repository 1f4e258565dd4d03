package jp.musubi.addressee.boundary;

/** 住民状態. How the person stands to the municipality's resident register. */
public enum RegistrationState {
    /** 住登者. */
    RESIDENT,
    /** 住登外. */
    NON_RESIDENT,
    /** 転出. */
    MOVED_OUT,
    /** 国外転出. */
    MOVED_ABROAD,
    /** 死亡. */
    DECEASED,
    /** 職権消除. */
    ERASED
}
