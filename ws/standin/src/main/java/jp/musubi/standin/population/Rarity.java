package jp.musubi.standin.population;

/**
 * 混在率. What a registry must stand and a small population would hardly have by chance. It is counted, not drawn: one in so many has
 * it, so that towns of any size have it at the same rate, and oftener than in life. Who moved from town to town is ordinary.
 */
public enum Rarity {
    /** 双子: of the households with two minors or more. */
    TWINS(20),
    /** 同姓同名、同じ生年月日: of those who live alone; another person's name, reading, sex and day of birth. */
    NAMESAKE(20),
    /** 外国人: of those who live alone; with ローマ字氏名, some with 通称. */
    FOREIGNER(12),
    /** 生年月日不詳: of those who live alone and are neither foreigner nor namesake; by turns the day, the month too, or all is not known. */
    UNKNOWN_BIRTH_DATE(10),
    /** 異体字、IVS、サロゲートペア: of the households. */
    VARIANT_SURNAME(12),
    /** 旧氏: of the couples. */
    FORMER_SURNAME(8),
    /** 支援措置: of the households of one parent. */
    SUPPORT_MEASURE(5),
    /** 死亡: of a town's residents, on top of them. */
    DECEASED(100),
    /** 国外転出: the same. */
    MOVED_ABROAD(250),
    /** 職権消除: the same. */
    ERASED(500),
    /** 住登外者: the same. */
    NON_RESIDENT(100),
    /** 個人番号がわからない人: of these 住登外者. */
    WITHOUT_NUMBER(2);

    private final int oneIn;

    Rarity(int oneIn) {
        this.oneIn = oneIn;
    }

    /** One in so many. */
    public int oneIn() {
        return oneIn;
    }
}
