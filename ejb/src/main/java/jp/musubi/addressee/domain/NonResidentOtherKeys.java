package jp.musubi.addressee.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.List;

/** 検索用の呼び名. The folded keys of the other names that 住登外者 have: 通称, its reading, the name in Latin letters and in kanji. */
@Embeddable
public class NonResidentOtherKeys {

    @Column(name = "alias_key")
    private String alias;

    @Column(name = "alias_kana_key")
    private String aliasKana;

    @Column(name = "latin_key")
    private String latin;

    @Column(name = "kanji_key")
    private String kanji;

    protected NonResidentOtherKeys() {
    }

    /** Of the true forms in the order of the fields; null where there is none. */
    public static NonResidentOtherKeys of(List<String> names) {
        NonResidentOtherKeys keys = new NonResidentOtherKeys();
        keys.alias = FoldedNames.nameKey(names.get(0));
        keys.aliasKana = FoldedNames.nameKey(names.get(1));
        keys.latin = FoldedNames.nameKey(names.get(2));
        keys.kanji = FoldedNames.nameKey(names.get(3));
        return keys;
    }

    /** In the order of the fields. */
    public List<String> values() {
        return Arrays.asList(alias, aliasKana, latin, kanji);
    }
}
