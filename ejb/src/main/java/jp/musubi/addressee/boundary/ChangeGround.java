package jp.musubi.addressee.boundary;

import java.util.Optional;
import java.util.stream.Stream;

/** 異動事由. What happened in the world, or which authority acted, so that a record says something else (住民基本台帳法 8条, 22条-30条の46). */
public enum ChangeGround {
    /** 転入. */
    MOVED_IN,
    /** 出生. */
    BORN,
    /** 転居. */
    MOVED_WITHIN,
    /** 転出. */
    MOVED_OUT,
    /** 国外転出. */
    MOVED_ABROAD,
    /** 死亡. */
    DIED,
    /** 婚姻、離婚、養子縁組などによる氏名の変更. */
    RENAMED,
    /** 旧氏または通称の記載、変更、削除. */
    OTHER_NAME_CHANGED,
    /** 氏名の振り仮名の届出または職権記載. */
    READING_SETTLED,
    /** 国籍の変更. */
    NATIONALITY_CHANGED,
    /** 世帯の変更. */
    HOUSEHOLD_CHANGED,
    /** 職権記載. */
    ENTERED_BY_AUTHORITY,
    /** 職権修正. */
    CORRECTED_BY_AUTHORITY,
    /** 職権消除. */
    ERASED_BY_AUTHORITY,
    /** その他. */
    OTHER;

    static Optional<ChangeGround> of(String name) {
        return Stream.of(values()).filter(ground -> ground.name().equals(name)).findFirst();
    }
}
