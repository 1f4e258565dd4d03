package jp.musubi.addressee.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 検索用の値（途中から）. Folded keys of what people begin with when they do not begin at the beginning: the given name, and the address
 * without its municipality. An index finds beginnings only.
 */
@Embeddable
public class InnerKeys {

    /** Goes up when there are keys that older rows lack or that were made otherwise. */
    private static final int VERSION = 2;
    private static final int VERSIONS_OF_FOLDING = 1_000_000;

    private static final Pattern FAMILY_NAME = Pattern.compile("^\\s*\\S+\\s+(?=\\S)", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern MUNICIPALITY = Pattern.compile(ResourceBundle.getBundle("jp.musubi.addressee.domain.Municipality").getString("beginning"));

    @Column(name = "given_key")
    private String given;

    @Column(name = "given_kana_key")
    private String givenKana;

    @Column(name = "locality_key")
    private String locality;

    protected InnerKeys() {
    }

    /**
     * What a row says of the makers of its keys, these among them. A node that does not know these leaves them out or behind, and
     * says the version of {@link Folding} alone.
     */
    public static int folding() {
        return VERSION * VERSIONS_OF_FOLDING + Folding.current().version();
    }

    /** Of the true forms; empty where there is no such part. */
    public static InnerKeys of(String name, String kana, String address) {
        InnerKeys keys = new InnerKeys();
        keys.given = behind(FAMILY_NAME, name);
        keys.givenKana = behind(FAMILY_NAME, kana);
        keys.locality = behind(MUNICIPALITY, address);
        return keys;
    }

    /** Of a part of an address as somebody typed it: without its municipality, if it begins with one. */
    static String localityOf(String typed) {
        return behind(MUNICIPALITY, typed);
    }

    private static String behind(Pattern beginning, String text) {
        Matcher matcher = beginning.matcher(text == null ? "" : text);
        return matcher.find() ? FoldedNames.nameKey(text.substring(matcher.end())) : "";
    }

    /** In the order of the columns given_key, given_kana_key, locality_key. */
    public List<String> values() {
        return List.of(given, givenKana, locality);
    }
}
