package jp.musubi.addressee.boundary;

/** 変換の向き. */
public enum TranslationDirection {
    /** 宛名番号を団体内統合宛名番号に. */
    TO_INTEGRATED,
    /** 団体内統合宛名番号を、統合宛名フラグの立つ宛名番号に. */
    TO_ADDRESSEE
}
