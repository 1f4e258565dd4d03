package jp.musubi.addressee.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import jp.musubi.addressee.boundary.OtherNames;

/** 氏名のほかの呼び名, as a record keeps them. */
@Embeddable
public class FurtherNames {

    @Column(name = "former_surname")
    private String formerSurname;

    @Column(name = "former_surname_kana")
    private String formerSurnameKana;

    private String alias;

    @Column(name = "alias_kana")
    private String aliasKana;

    @Column(name = "latin_name")
    private String latinName;

    @Column(name = "reading_confirmed")
    private String readingConfirmed;

    protected FurtherNames() {
    }

    static FurtherNames of(OtherNames told) {
        FurtherNames names = new FurtherNames();
        names.formerSurname = told.formerSurname();
        names.formerSurnameKana = told.formerSurnameKana();
        names.alias = told.alias();
        names.aliasKana = told.aliasKana();
        names.latinName = told.latinName();
        names.readingConfirmed = told.readingConfirmed();
        return names;
    }

    /** The persistence provider makes null of columns that are all null. */
    static OtherNames told(FurtherNames loaded) {
        return loaded == null ? OtherNames.NONE : new OtherNames(loaded.formerSurname, loaded.formerSurnameKana, loaded.alias,
                loaded.aliasKana, loaded.latinName, loaded.readingConfirmed);
    }

    /** By the names that the items have in a history; empty where there is none. */
    static Map<String, String> items(OtherNames names) {
        Map<String, String> items = new LinkedHashMap<>();
        items.put("READING_CONFIRMED", Objects.toString(names.readingConfirmed(), ""));
        items.put("FORMER_SURNAME", Objects.toString(names.formerSurname(), ""));
        items.put("FORMER_SURNAME_KANA", Objects.toString(names.formerSurnameKana(), ""));
        items.put("ALIAS", Objects.toString(names.alias(), ""));
        items.put("ALIAS_KANA", Objects.toString(names.aliasKana(), ""));
        items.put("LATIN_NAME", Objects.toString(names.latinName(), ""));
        return items;
    }
}
