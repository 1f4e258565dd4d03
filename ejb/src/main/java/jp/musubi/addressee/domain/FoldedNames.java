package jp.musubi.addressee.domain;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.util.List;

/** 検索用の氏名. The folded keys of a name and its reading, and the version of what made them. */
@MappedSuperclass
abstract class FoldedNames {

    /** An index entry of PostgreSQL has at most 2,704 bytes. */
    private static final int LONGEST = 400;

    @Column(name = "name_key")
    private String name;

    @Column(name = "kana_key")
    private String kana;

    @Column(name = "folding")
    private int folding;

    protected FoldedNames() {
    }

    /** Of the true forms; empty where one is not known. */
    FoldedNames(String name, String kana, int folding) {
        this.name = key(name, LONGEST);
        this.kana = key(kana, LONGEST);
        this.folding = folding;
    }

    /** As long as an index takes it. */
    static String nameKey(String text) {
        return key(text, LONGEST);
    }

    static String key(String text, int longest) {
        String key = Folding.current().key(text);
        return key.length() <= longest ? key : key.substring(0, key.offsetByCodePoints(0, longest / 2));
    }

    /** In the order of the columns name_key, kana_key. */
    public List<String> values() {
        return List.of(name, kana);
    }

    public String name() {
        return name;
    }

    public String kana() {
        return kana;
    }

    public int folding() {
        return folding;
    }
}
