package jp.musubi.addressee.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;

/** 検索用の値. The folded keys by which a person is found. */
@Embeddable
public class SearchKeys extends FoldedNames {

    private static final int LONGEST_ADDRESS = 2_000;

    @Column(name = "address_key")
    private String address;

    protected SearchKeys() {
    }

    private SearchKeys(String name, String kana, String address, int folding) {
        super(name, kana, folding);
        this.address = key(address, LONGEST_ADDRESS);
    }

    /** Of the true forms; null where one is not known. */
    public static SearchKeys of(String name, String kana, String address) {
        return new SearchKeys(name, kana, address, Folding.current().version());
    }

    /** The same in a row that has {@link InnerKeys} too. */
    static SearchKeys besideInnerKeys(String name, String kana, String address) {
        return new SearchKeys(name, kana, address, InnerKeys.folding());
    }

    /** In the order of the columns name_key, kana_key, address_key. */
    @Override
    public List<String> values() {
        return List.of(name(), kana(), address);
    }

    public String address() {
        return address;
    }
}
