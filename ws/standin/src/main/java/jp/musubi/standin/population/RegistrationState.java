package jp.musubi.standin.population;

import java.util.Optional;

/** 住民状態. What a person is to a town. */
public enum RegistrationState {
    /** 住登者. */
    RESIDENT(null),
    /** 転出者: the town keeps the number of a former resident. */
    MOVED_OUT(null),
    /** 住登外者: known to the town for some task, never a resident; it has no 住民票コード of theirs. */
    NON_RESIDENT(null),
    /** 国外転出者. */
    MOVED_ABROAD("MOVED_ABROAD"),
    /** 死亡者. */
    DECEASED("DIED"),
    /** 職権消除された者. */
    ERASED("ERASED_BY_AUTHORITY");

    private final String ground;

    RegistrationState(String ground) {
        this.ground = ground;
    }

    /** 異動事由 that the town tells with the day; empty where it tells neither. */
    public Optional<String> ground() {
        return Optional.ofNullable(ground);
    }
}
