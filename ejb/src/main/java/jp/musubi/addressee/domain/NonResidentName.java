package jp.musubi.addressee.domain;

import static jp.musubi.addressee.boundary.NonResidentItem.NA_NIHONJIN;
import static jp.musubi.addressee.boundary.NonResidentItem.NA_NIHONJIN_FURIGANA;
import static jp.musubi.addressee.boundary.NonResidentItem.SHIMEI;
import static jp.musubi.addressee.boundary.NonResidentItem.SHIMEI_FURIGANA;
import static jp.musubi.addressee.boundary.NonResidentItem.SHIMEI_GAIKOKUJINKANJI;
import static jp.musubi.addressee.boundary.NonResidentItem.SHIMEI_GAIKOKUJINROMAJI;
import static jp.musubi.addressee.boundary.NonResidentItem.TSUSHO;
import static jp.musubi.addressee.boundary.NonResidentItem.TSUSHO_FURIGANA;
import static jp.musubi.addressee.boundary.NonResidentItem.TSUSHO_FURIGANAKAKUNINJOKYO;
import static jp.musubi.addressee.boundary.NonResidentItem.UJI_NIHONJIN;
import static jp.musubi.addressee.boundary.NonResidentItem.UJI_NIHONJIN_FURIGANA;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.List;
import jp.musubi.addressee.boundary.OtherNames;

/** 氏名. All writings of a name, as one message gave them; null where it gave none. */
@Embeddable
public class NonResidentName {

    private String name;

    @Column(name = "family_name")
    private String familyName;

    @Column(name = "given_name")
    private String givenName;

    @Column(name = "latin_name")
    private String latinName;

    @Column(name = "kanji_name")
    private String kanjiName;

    private String kana;

    @Column(name = "family_name_kana")
    private String familyNameKana;

    @Column(name = "given_name_kana")
    private String givenNameKana;

    private String alias;

    @Column(name = "alias_kana")
    private String aliasKana;

    @Column(name = "alias_kana_confirmed")
    private String aliasKanaConfirmed;

    protected NonResidentName() {
    }

    static NonResidentName of(GivenItems items) {
        NonResidentName given = new NonResidentName();
        given.name = items.text(SHIMEI);
        given.familyName = items.text(UJI_NIHONJIN);
        given.givenName = items.text(NA_NIHONJIN);
        given.latinName = items.text(SHIMEI_GAIKOKUJINROMAJI);
        given.kanjiName = items.text(SHIMEI_GAIKOKUJINKANJI);
        given.kana = items.text(SHIMEI_FURIGANA);
        given.familyNameKana = items.text(UJI_NIHONJIN_FURIGANA);
        given.givenNameKana = items.text(NA_NIHONJIN_FURIGANA);
        given.alias = items.text(TSUSHO);
        given.aliasKana = items.text(TSUSHO_FURIGANA);
        given.aliasKanaConfirmed = items.text(TSUSHO_FURIGANAKAKUNINJOKYO);
        return given;
    }

    /**
     * Beside the name: what is said here, and what was known of that of which nothing is said here. An alias takes its reading
     * with it. A former surname, and whether the reading of the name was confirmed, is never said here.
     */
    OtherNames otherNames(OtherNames known) {
        boolean sameAlias = alias == null || alias.equals(known.alias());
        return new OtherNames(known.formerSurname(), known.formerSurnameKana(), alias == null ? known.alias() : alias,
                aliasKana == null && sameAlias ? known.aliasKana() : aliasKana, latinName == null ? known.latinName() : latinName,
                known.readingConfirmed());
    }

    List<String> values() {
        return Arrays.asList(name, familyName, givenName, latinName, kanjiName, kana, familyNameKana, givenNameKana, alias,
                aliasKana, aliasKanaConfirmed);
    }

    /** Null while the name is not known (氏名未定). */
    public String name() {
        return name;
    }

    public String kana() {
        return kana;
    }
}
