package jp.musubi.addressee.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;

/** 検索用の値. The folded keys by which a person is found, and the version of {@link Folding} that made them. */
@Embeddable
public class SearchKeys {

    /** An index entry of PostgreSQL has at most 2,704 bytes. */
    private static final int LONGEST_NAME = 400;
    private static final int LONGEST_ADDRESS = 2_000;

    @Column(name = "name_key")
    private String name;

    @Column(name = "kana_key")
    private String kana;

    @Column(name = "address_key")
    private String address;

    @Column(name = "folding")
    private int folding;

    protected SearchKeys() {
    }

    /** Of the true forms; null where one is not known. */
    public static SearchKeys of(String name, String kana, String address) {
        SearchKeys keys = new SearchKeys();
        keys.name = key(name, LONGEST_NAME);
        keys.kana = key(kana, LONGEST_NAME);
        keys.address = key(address, LONGEST_ADDRESS);
        keys.folding = Folding.current().version();
        return keys;
    }

    /** As long as an index takes it. */
    static String nameKey(String text) {
        return key(text, LONGEST_NAME);
    }

    private static String key(String text, int longest) {
        String key = Folding.current().key(text);
        return key.length() <= longest ? key : key.substring(0, key.offsetByCodePoints(0, longest / 2));
    }

    /** In the order of the columns name_key, kana_key, address_key. */
    public List<String> values() {
        return List.of(name, kana, address);
    }

    public String name() {
        return name;
    }

    public String kana() {
        return kana;
    }

    public String address() {
        return address;
    }

    public int folding() {
        return folding;
    }
}
