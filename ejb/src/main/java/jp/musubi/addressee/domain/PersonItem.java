package jp.musubi.addressee.domain;

/** 基本4情報. The four items that must agree before two 宛名 records count as one person. */
public enum PersonItem {
    NAME, BIRTH_DATE, SEX, ADDRESS
}
