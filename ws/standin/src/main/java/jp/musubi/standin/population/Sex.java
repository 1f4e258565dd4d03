package jp.musubi.standin.population;

/** 性別. */
public enum Sex {
    MALE, FEMALE
}
