package jp.musubi.addressee.domain;

import jakarta.persistence.Embeddable;

/** The folded keys of a name that stands without an address. */
@Embeddable
public class NameKeys extends FoldedNames {

    protected NameKeys() {
    }

    private NameKeys(String name, String kana) {
        super(name, kana, Folding.current().version());
    }

    /** Of the true forms. */
    public static NameKeys of(String name, String kana) {
        return new NameKeys(name, kana);
    }
}
